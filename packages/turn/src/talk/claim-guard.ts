import { priceClaims, timeClaims } from './read-claims.ts';
import type { ClaimPatterns } from '../wording/wording.ts';

export interface Evidence {
  /** Everything that tools and facts of the turn hold, as JSON or text. */
  readonly texts: readonly string[];
  /** Wall times of the instants among them, `HH:MM` in the business's zone. */
  readonly times: readonly string[];
  /** What the customer wrote: may be repeated in a question, and backs no statement. */
  readonly customer: readonly string[];
  /** Bookings of the customer that stand. */
  readonly hasBookings: boolean;
}

/**
 * Why a text of the model may not be sent, or `undefined`. It may not say that something was booked, moved or
 * cancelled, nor name a time or a price that no result of this turn holds.
 */
export function claimGuard(text: string, patterns: readonly ClaimPatterns[], evidence: Evidence): string | undefined {
  const times = new Set([...evidence.times, ...evidence.texts.flatMap(timeClaims)]);
  const asked = new Set([...times, ...evidence.customer.flatMap(timeClaims)]);
  const numbers = new Set(evidence.texts.flatMap((known) => known.match(/\d+(?:[.,]\d+)?/g) ?? []).map(plainNumber));
  for (const sentence of sentencesOf(text)) {
    const question = sentence.includes('?');
    if (!question && patterns.some((pattern) => claimsDone(sentence, pattern, evidence.hasBookings))) {
      return 'it says that something was booked, moved or cancelled';
    }
    const known = question ? asked : times;
    const time = timeClaims(sentence).find((claimed) => !isKnownTime(claimed, known));
    if (time !== undefined) return `it names the time ${time}`;
    const price = priceClaims(sentence).find((claimed) => !numbers.has(plainNumber(claimed)));
    if (price !== undefined) return `it names the price ${price}`;
  }
  return undefined;
}

function claimsDone(sentence: string, { done, open }: ClaimPatterns, hasBookings: boolean): boolean {
  const claim = done.exec(sentence);
  if (claim === null || open.test(sentence.slice(0, claim.index + 1))) return false;
  // A booking that stands may be spoken of; that one was changed may not.
  return !(hasBookings && /book|reserv|réserv|confirm/i.test(claim[0]));
}

/** A time without am or pm may mean either half of the day. */
function isKnownTime(time: string, known: ReadonlySet<string>): boolean {
  if (known.has(time)) return true;
  const [hour = '', minute = ''] = time.split(':');
  const other = `${String((Number(hour) + 12) % 24).padStart(2, '0')}:${minute}`;
  return Number(hour) < 12 && known.has(other);
}

function plainNumber(text: string): number {
  return Number(text.replace(',', '.'));
}

function sentencesOf(text: string): string[] {
  return text.match(/[^.!?\n;]+(?:[.:](?=\d)[^.!?\n;]*)*[.!?;]*/g) ?? [];
}
