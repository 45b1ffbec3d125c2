import { parseName, parsePartySize, type Understanding } from '@randevou/understanding';
import type { Heard } from './hear.ts';
import { NOTHING_WANTED, type Request, type WantedTime } from './request.ts';

/** The request after one more text: what it says anew replaces what was said before, the rest stays. */
export function applyText(known: Request, { understood, asked, text, answer }: Heard): Request {
  if (answer !== undefined) return { ...known, answers: { ...known.answers, [answer.question]: answer.text } };
  const before = known.dropped === true ? afterDrop(known, understood) : known;
  const { intent, entities, language } = understood;
  if (intent === 'cancel') return { when: {}, change: { kind: 'cancel' } };
  if (intent === 'list' || intent === 'question' || intent === 'person' || intent === 'waitlist') return before;
  if (understood.topic === 'bye') return before;
  const base = startOf(before, understood, asked);
  const more = before.partySize === undefined ? undefined : understood.morePeople;
  const partySize =
    (more === undefined || before.partySize === undefined ? undefined : before.partySize + more) ??
    entities.partySize ??
    (asked === 'partySize' ? parsePartySize(text, language, { bare: true }) : undefined);
  const name = entities.name ?? (asked === 'name' ? parseName(text, language) : undefined);
  return {
    ...base,
    when: mergedTime(base, understood),
    ...(entities.serviceId === undefined ? {} : { serviceId: entities.serviceId }),
    ...(entities.resourceId === undefined ? {} : { resourceId: entities.resourceId }),
    ...(partySize === undefined ? {} : { partySize }),
    ...(name === undefined ? {} : { name }),
    ...(understood.forOther === undefined ? {} : { forOther: understood.forOther }),
  };
}

function afterDrop({ dropped: _dropped, ...rest }: Request, { intent, explicit }: Understanding): Request {
  if (intent !== 'book') return { ...rest, dropped: true };
  return explicit === true ? NOTHING_WANTED : rest;
}

function startOf(before: Request, understood: Understanding, asked: Heard['asked']): Request {
  if (understood.intent === 'move') {
    return before.change?.kind === 'move' ? before : { when: {}, change: { kind: 'move' } };
  }
  // Speaking of booking anew ends a change that was under way; a bare day or time goes on with it.
  const anew = understood.explicit === true || (before.change?.kind === 'cancel' && understood.intent === 'book');
  const base = before.change !== undefined && anew && asked !== 'reference' ? NOTHING_WANTED : before;
  if (understood.anyone !== true) return base;
  const { resourceId: _resourceId, ...rest } = base;
  return rest;
}

/** A new day keeps the time said before and the other way round; a time without a day keeps the day, or the booking's. */
function mergedTime({ when: before, change }: Request, understood: Understanding): WantedTime {
  const { entities, dateImplied } = understood;
  const { dateTo, time, from, to } = entities;
  const date = understood.weekdayOnly === true ? sameDayWithin(before, entities.date) : entities.date;
  const saysTime = time !== undefined || from !== undefined || to !== undefined;
  const saysDay =
    date !== undefined && !(dateImplied === true && (before.date !== undefined || change?.kind === 'move'));
  const day = saysDay ? { date, dateTo } : { date: before.date, dateTo: before.dateTo };
  const clock = saysTime ? { time, from, to } : { time: before.time, from: before.from, to: before.to };
  return present({ ...day, ...clock });
}

/** "Tuesday" after "next week" is the Tuesday of that week. */
function sameDayWithin({ date: first, dateTo: last }: WantedTime, date: string | undefined): string | undefined {
  if (date === undefined || first === undefined || last === undefined) return date;
  const inside = [0, 7, 14, 21, 28]
    .map((days) => new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10))
    .find((day) => first <= day && day <= last);
  return inside ?? date;
}

function present(when: { readonly [Key in keyof WantedTime]: string | undefined }): WantedTime {
  const { date, dateTo, time, from, to } = when;
  return {
    ...(date === undefined ? {} : { date }),
    ...(dateTo === undefined ? {} : { dateTo }),
    ...(time === undefined ? {} : { time }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}
