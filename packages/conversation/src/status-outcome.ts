import { keepsContents } from './outbox-contents.ts';
import type { OutboxItem } from './ports.ts';

/** WhatsApp's "the 24 hours are over". */
export const WINDOW_CLOSED = 131_047;
/** Rates, and WhatsApp's own outages: what it took and could not deliver for now. */
const FOR_NOW: ReadonlySet<number> = new Set([130_429, 131_016, 131_056, 131_057]);

/**
 * What a status `failed` makes of a message. `again`: it is sent once more; `as_template`: in its other form; `nothing`:
 * it speaks of an earlier send than the latest, or repeats what is known; `failed`: it never arrives.
 */
export function failureOutcome(
  item: Pick<OutboxItem, 'state' | 'attempts' | 'sentAs' | 'deliveryStatus' | 'keepDays'>,
  attempt: number,
  errorCode: number | undefined,
): 'again' | 'as_template' | 'nothing' | 'failed' {
  const arrived = item.deliveryStatus === 'delivered' || item.deliveryStatus === 'read';
  if (attempt < item.attempts) return 'nothing';
  const repeats = item.state === 'pending' || item.state === 'failed';
  // It is said of this very send, so it holds whatever was said before: statuses come in no order.
  if (errorCode === WINDOW_CLOSED) return repeats || item.sentAs === 'template' ? 'nothing' : 'as_template';
  if (arrived) return 'nothing';
  if (errorCode !== undefined && FOR_NOW.has(errorCode)) {
    if (repeats) return 'nothing';
    return keepsContents(item) ? 'again' : 'failed';
  }
  return 'failed';
}
