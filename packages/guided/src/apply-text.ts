import { joinIds, splitIds } from '@randevou/contracts';
import { parseName, parsePartySize, parseTimes, recogniseConsent, type Understanding } from '@randevou/understanding';
import type { Heard, PastVisit } from './hear.ts';
import { daysAfter } from './days-after.ts';
import { sameWeekday } from './same-weekday.ts';
import { NOTHING_WANTED, type Request, type WantedTime } from './request.ts';

/** The request after one more text: what it says anew replaces what was said before, the rest stays. */
export function applyText(known: Request, heard: Heard): Request {
  const { understood, asked, text, answer } = heard;
  if (answer !== undefined) return { ...known, answers: { ...known.answers, [answer.question]: answer.text } };
  const before = known.dropped === true ? afterDrop(known, heard) : known;
  const { intent, entities, language } = understood;
  if (intent === 'cancel') return { when: {}, change: { kind: 'cancel' } };
  if (intent === 'question') return withAskedDay(before, understood);
  if (intent === 'list' || intent === 'person') return before;
  // "Who won on Saturday?" wants nothing on Saturday.
  if (intent === 'other' && understood.topic !== undefined) return before;
  const like = understood.asBefore === true ? heard.likeBefore : undefined;
  const started = { ...startOf(before, understood, asked), ...(like === undefined ? {} : detailsOf(like)) };
  const { every: _every, waits: _waits, serviceId: _serviceId, askedDay, ...base } = started;
  const serviceId = wantedServices(started, understood);
  const every = wantedSeries(before, heard);
  const more = before.partySize === undefined ? undefined : understood.morePeople;
  const partySize =
    (more === undefined || before.partySize === undefined ? undefined : before.partySize + more) ??
    entities.partySize ??
    (asked === 'partySize' ? parsePartySize(text, language, { bare: true }) : undefined);
  const name = entities.name ?? (asked === 'name' ? parseName(text, language) : undefined);
  return {
    ...base,
    when: mergedTime(askedDay === undefined ? base : { ...base, when: { date: askedDay, ...base.when } }, heard),
    ...(serviceId === undefined ? {} : { serviceId }),
    ...(every === undefined ? {} : { every }),
    // Our questions on the way to the waiting list are answered; anything else is another wish.
    ...(intent === 'waitlist' || (before.waits === true && asked !== undefined) ? { waits: true } : {}),
    ...(entities.resourceId === undefined ? {} : { resourceId: entities.resourceId }),
    ...(partySize === undefined ? {} : { partySize }),
    ...(name === undefined ? {} : { name }),
    ...(understood.forOther === undefined ? {} : { forOther: understood.forOther }),
  };
}

function withAskedDay({ askedDay: _before, ...request }: Request, { entities, dateImplied }: Understanding): Request {
  const { date, dateTo } = entities;
  const isOneDay = date !== undefined && dateTo === undefined && dateImplied !== true;
  return isOneDay && request.when.date === undefined ? { ...request, askedDay: date } : request;
}

/** A service in place of the one before, beside it, or some of them no more. */
function wantedServices({ serviceId: before, when }: Request, understood: Understanding): string | undefined {
  const { entities, addsServices, withoutServices = [] } = understood;
  const known = before === undefined ? [] : splitIds(before);
  const named = entities.serviceId === undefined ? [] : splitIds(entities.serviceId);
  const sameDay = entities.date === undefined || entities.date === when.date;
  const kept = named.length === 0 || (addsServices === true && sameDay) ? known : [];
  const wanted = [...new Set([...kept, ...named])].filter((id) => !withoutServices.includes(id));
  return wanted.length === 0 ? undefined : joinIds(wanted);
}

/** "Every Tuesday", "six times"; a wish for one day put in full ends it. */
function wantedSeries({ every: before }: Request, { understood, asked, text }: Heard): Request['every'] {
  const { entities, explicit, language } = understood;
  const { every, date, serviceId } = entities;
  if (every !== undefined) {
    const times = every.times ?? (before?.days === every.days ? before.times : undefined);
    return { days: every.days, ...(times === undefined ? {} : { times }) };
  }
  if (before === undefined || (explicit === true && date !== undefined && serviceId !== undefined)) return undefined;
  const bare = asked === 'times';
  const times = date === undefined ? parseTimes(text, language, { days: before.days, bare }) : undefined;
  if (times === 1) return undefined;
  return times === undefined ? before : { ...before, times };
}

function afterDrop({ dropped: _dropped, ...rest }: Request, { understood, text }: Heard): Request {
  const { intent, explicit, language } = understood;
  if (intent !== 'book') return { ...rest, dropped: true };
  // "Yes after all, but on Wednesday" goes on with what was dropped.
  const [start = ''] = text.split(/[,.;!]/);
  return explicit === true && recogniseConsent(start, language) !== 'yes' ? NOTHING_WANTED : rest;
}

function detailsOf({
  serviceId,
  resourceId,
  partySize,
}: PastVisit): Pick<PastVisit, 'serviceId' | 'resourceId' | 'partySize'> {
  return {
    serviceId,
    ...(resourceId === undefined ? {} : { resourceId }),
    ...(partySize === undefined ? {} : { partySize }),
  };
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
function mergedTime({ when: before, change }: Request, { understood, likeBefore, timeBefore }: Heard): WantedTime {
  const { entities, dateImplied } = understood;
  const saysTime = entities.time !== undefined || entities.from !== undefined || entities.to !== undefined;
  const said = saidDay(before, understood);
  const implied = dateImplied === true && (before.date !== undefined || change?.kind === 'move');
  const day = said === undefined || implied ? dayOf(before) : said;
  const clock = saysTime ? clockOf(entities) : clockOf(before);
  const like = understood.asBefore === true ? likeBefore : understood.sameTime === true ? timeBefore : undefined;
  const weekdayAgain =
    understood.asBefore === true && like !== undefined && said?.date !== undefined && said.dateTo !== undefined
      ? { date: sameWeekday(like.date, said.date, said.dateTo) }
      : undefined;
  const again = saysTime || Object.keys(clock).length > 0 ? undefined : like?.time;
  const excluded = [
    ...new Set([...(said === undefined ? (before.excluded ?? []) : []), ...(entities.excludedDates ?? [])]),
  ];
  return {
    ...(weekdayAgain ?? day),
    ...clock,
    ...(again === undefined ? {} : { time: again }),
    ...(excluded.length === 0 ? {} : { excluded }),
  };
}

type Day = Pick<WantedTime, 'date' | 'dateTo' | 'dates'>;

/** The day that a text speaks of; `undefined` when it names none, or only one that will not do. */
function saidDay(before: WantedTime, understood: Understanding): Day | undefined {
  const { date, dateTo, datesAll, excludedDates = [] } = understood.entities;
  // Days that were all asked for are met one by one.
  const dates = datesAll === true ? undefined : understood.entities.dates;
  if (date === undefined || (understood.sameDay === true && before.date !== undefined)) return undefined;
  if (dateTo === undefined && excludedDates.includes(date)) {
    // "Not Friday" of a Friday: the days after it. Of a range of days, the others.
    return before.date === date && before.dateTo === undefined ? { date, dateTo: daysAfter(date, 7) } : undefined;
  }
  // "The same time next week" is that weekday.
  if (dateTo !== undefined && understood.sameTime === true && before.date !== undefined)
    return { date: sameWeekday(before.date, date, dateTo) };
  if (understood.weekdayOnly === true && dates === undefined) return { date: sameDayWithin(before, date) };
  return dayOf({ date, ...(dateTo === undefined ? {} : { dateTo }), ...(dates === undefined ? {} : { dates }) });
}

function dayOf({ date, dateTo, dates }: WantedTime): Day {
  return {
    ...(date === undefined ? {} : { date }),
    ...(dateTo === undefined ? {} : { dateTo }),
    ...(dates === undefined ? {} : { dates }),
  };
}

function clockOf({ time, from, to, times }: WantedTime): Pick<WantedTime, 'time' | 'from' | 'to' | 'times'> {
  return {
    ...(time === undefined ? {} : { time }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(times === undefined ? {} : { times }),
  };
}

/** "Tuesday" after "next week" is the Tuesday of that week. */
function sameDayWithin({ date: first, dateTo: last }: WantedTime, date: string): string {
  if (first === undefined || last === undefined) return date;
  const inside = [0, 7, 14, 21, 28].map((days) => daysAfter(date, days)).find((day) => first <= day && day <= last);
  return inside ?? date;
}
