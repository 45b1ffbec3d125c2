import type { AskedField, Draft, HistoryItem, TurnFacts } from '@randevou/contracts';
import { recogniseSteering } from '@randevou/understanding';
import { applyText } from './apply-text.ts';
import { daysBetween } from './days-between.ts';
import { hear, type Listener } from './hear.ts';
import { NOTHING_WANTED, type Request } from './request.ts';
import { requestOfWish } from './request-of-wish.ts';

/** A pause after which a new message starts afresh, milliseconds. */
const STALE_MS = 4 * 3_600_000;

/**
 * Rebuilds the request from what the customer said since the last one was settled, each line read at its own time.
 * An open draft is the newest truth: it may have come from a tap. Where texts are not kept, what they came to is.
 */
export function requestBefore(history: readonly HistoryItem[], facts: TurnFacts, listener: Listener): Request {
  const said = sinceSettled(history, Date.parse(facts.now), listener);
  const isKept = said.every(({ item }) => item.text !== '');
  const request = said.reduce<Request>(
    (before, { item, asked, droppedBy }) => {
      if (item.text === '') return before;
      const after = applyText(before, hear(item.text, item.at, asked, listener));
      if (!droppedBy) return after;
      return after.change === undefined ? { ...after, dropped: true } : NOTHING_WANTED;
    },
    isKept ? NOTHING_WANTED : requestOfWish(facts.wish),
  );
  return facts.openDraft === undefined ? request : fromDraft(request, facts.openDraft);
}

/** What the newest question of ours asked for. */
export function askedLast(history: readonly HistoryItem[]): AskedField | undefined {
  const last = history.findLast((item) => item.role === 'assistant');
  return last?.role === 'assistant' ? last.asked : undefined;
}

interface Said {
  readonly item: Extract<HistoryItem, { role: 'customer' }>;
  readonly asked: AskedField | undefined;
  /** It turned a proposal down. */
  readonly droppedBy: boolean;
}

function sinceSettled(history: readonly HistoryItem[], now: number, { language }: Listener): readonly Said[] {
  let said: Said[] = [];
  let asked: AskedField | undefined;
  let last = now;
  for (const item of history) {
    const at = Date.parse(item.at);
    if (at - last > STALE_MS) said = [];
    last = at;
    if (item.role === 'customer') {
      if (recogniseSteering(item.text, language) === 'restart') said = [];
      else said.push({ item, asked, droppedBy: false });
    } else {
      asked = item.asked;
      if (item.outcome === 'committed') said = [];
      if (item.outcome === 'discarded') said = said.map((one, at) => ({ ...one, droppedBy: at === said.length - 1 }));
    }
  }
  return now - last > STALE_MS ? [] : said;
}

function fromDraft(request: Request, draft: Draft): Request {
  if (draft.kind === 'cancel') return { when: {}, change: { kind: 'cancel', reference: draft.reference } };
  const { serviceId, start } = draft.slot;
  const { resourceId, forOther } = request;
  const answers = { ...request.answers, ...draft.answers };
  return {
    serviceId,
    // The ledger's instants carry the business's offset, so their text is its wall time.
    when: { date: firstDate(draft), time: start.slice(11, 16) },
    ...(resourceId === undefined ? {} : { resourceId }),
    ...(forOther === undefined ? {} : { forOther }),
    ...(draft.series === undefined ? {} : { every: everyOf(draft.series) }),
    ...(draft.partySize === undefined ? {} : { partySize: draft.partySize }),
    ...(draft.name === undefined ? {} : { name: draft.name }),
    ...(Object.keys(answers).length === 0 ? {} : { answers }),
    ...(draft.kind === 'move' ? { change: { kind: 'move', reference: draft.reference } as const } : {}),
  };
}

/** The dates of a series lie at even distances, whether they have a place or not. */
function everyOf({ visits, missed }: NonNullable<Draft['series']>): NonNullable<Request['every']> {
  const dates = [...visits.map(({ slot }) => slot.start.slice(0, 10)), ...missed.map(({ date }) => date)].toSorted();
  const [first = '', second = first] = dates;
  return { days: Math.max(1, daysBetween(first, second)), times: dates.length };
}

function firstDate({ slot, series }: Draft): string {
  const own = slot.start.slice(0, 10);
  return [own, ...(series?.missed ?? []).map(({ date }) => date)].toSorted()[0] ?? own;
}
