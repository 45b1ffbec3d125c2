import type { AskedField, BookingView } from '@randevou/contracts';
import { parseChoice, recogniseConsent, servicesOf } from '@randevou/understanding';
import type { Plan } from './guided-input.ts';
import { nextDays } from './next-days.ts';
import { planAlso } from './plan-also.ts';
import { planBooking } from './plan-booking.ts';
import { planChange } from './plan-change.ts';
import { planPickedSlot, planShift, planShiftBy } from './plan-offer.ts';
import type { PlannedTurn } from './plan-turn.ts';
import { notUnderstood } from './repair/not-understood.ts';
import { resumeQuestion } from './repair/resume-question.ts';
import { ask, reply } from './reply.ts';
import { planStatement } from './questions/plan-statement.ts';
import { planTalk } from './talk/plan-talk.ts';
import { withSympathy } from './talk/with-sympathy.ts';
import { visitName } from './visit-name.ts';

/** A wish to book, or an answer to what is on the screen: the first of these that the text is. */
export function planWish(turn: PlannedTurn, asked: AskedField | undefined): Plan {
  const { wish, request, before } = turn;
  const { understood, text } = wish;
  const goOn = (): Plan => (request.change === undefined ? planBooking(turn) : planChange.go(turn));
  if (wish.answer !== undefined) return goOn();
  const talk = planTalk(turn);
  if (talk !== undefined) return resumeQuestion(turn, talk, goOn);
  const choice = parseChoice(text, understood.language);
  const plan =
    planAlso(turn) ??
    (asked === 'reference' ? planChange.answer(turn, choice) : undefined) ??
    (choice !== undefined || understood.intent === 'book' ? planPickedSlot(turn, choice) : undefined) ??
    shifted(turn) ??
    changeOfBooking(turn) ??
    likeBefore(turn, goOn) ??
    consent(turn, asked, goOn);
  if (plan !== undefined) return plan;
  const learned = JSON.stringify(request) !== JSON.stringify(before);
  if (understood.intent === 'book' || learned) return withSympathy(turn, goOn());
  const small = smallTalk(turn);
  if (small !== undefined) return resumeQuestion(turn, reply(small), goOn);
  if (askedNow(turn) !== undefined) return notUnderstood(turn, goOn());
  const times = lastOutcome(turn) === 'offered' ? ask(turn.words.ask.pick, 'time') : undefined;
  return planStatement(turn, notUnderstood(turn, times));
}

/** "An hour later", "anything earlier?", "other times". */
function shifted(turn: PlannedTurn): Plan | undefined {
  const { shift, shiftMinutes, entities } = turn.wish.understood;
  const by = shiftMinutes === undefined ? undefined : planShiftBy(turn, shiftMinutes);
  if (by !== undefined || shift === undefined) return by;
  const sameDay = turn.wish.understood.sameDay === true;
  return entities.time === undefined && (sameDay || entities.date === undefined) ? planShift(turn, shift) : undefined;
}

/** "We will be 6", "at 9 instead": with nothing else under way, of the one booking that stands. */
function changeOfBooking(turn: PlannedTurn): Plan | undefined {
  if (!changesPartyOfBooking(turn) && !isInstead(turn)) return undefined;
  const { request, facts, wish } = turn;
  const { dateImplied, morePeople } = wish.understood;
  // A bare time is meant for the day of the booking.
  const { date: _date, ...hours } = request.when;
  const when = dateImplied === true ? hours : request.when;
  // "+0" adds nobody to a booking that may not say how many they are.
  const more = morePeople === undefined ? undefined : Math.max(1, (facts.upcoming[0]?.partySize ?? 0) + morePeople);
  const party = more === undefined ? {} : { partySize: more };
  return planChange.go({ ...turn, request: { ...request, ...party, when, change: { kind: 'move' } } });
}

/** A yes or no to anything but a proposal, which code has taken already. */
function consent(turn: PlannedTurn, asked: AskedField | undefined, goOn: () => Plan): Plan | undefined {
  const { wish, words, facts } = turn;
  const said = recogniseConsent(wish.text, wish.understood.language);
  if (said === undefined) return undefined;
  if (said === 'no') return reply(words.fine);
  // "Quiero reservar" agrees to what is proposed; where nothing is, it is a wish.
  if (wish.understood.explicit === true && lastOutcome(turn) !== 'offered') return goOn();
  const inTheWay = lastOutcome(turn) === 'refused' ? bookingInTheWay(turn) : undefined;
  if (inTheWay !== undefined) {
    const change = { kind: 'move', reference: inTheWay.reference } as const;
    return planChange.go({ ...turn, request: { ...turn.request, change } });
  }
  if (lastOutcome(turn) === 'offered' && facts.offer !== undefined) {
    const only = facts.offer.slots.length === 1 ? planPickedSlot(turn, 1) : undefined;
    return only ?? ask(words.ask.pick, 'time');
  }
  if (askedNow(turn) !== undefined) return notUnderstood(turn, goOn());
  if (asked !== undefined) return goOn();
  return askedInWords(turn) ? planBooking(turn) : reply(words.fine);
}

/** One visit a day: yes to "shall I change that one?" moves it to what was wanted. */
function bookingInTheWay({ request, facts }: PlannedTurn): BookingView | undefined {
  const { date } = request.when;
  return date === undefined ? undefined : facts.upcoming.find(({ slot }) => slot.start.startsWith(date));
}

/** "As last time", with what that was. */
function likeBefore({ wish, ...turn }: PlannedTurn, goOn: () => Plan): Plan | undefined {
  if (wish.understood.asBefore !== true) return undefined;
  const { words } = turn;
  const like = wish.likeBefore;
  const { date, time } = turn.request.when;
  const what =
    like === undefined ? '' : [visitName({ wish, ...turn }, like), ...(time === undefined ? [] : [time])].join(', ');
  const lead = like === undefined ? words.noLastVisit : words.asLastTime(what);
  const services = servicesOf(turn.profile.services, like?.serviceId ?? '');
  const days = nextDays(services, turn.facts.today, words.locale);
  // The hour is known, and the day never is.
  const plan = like !== undefined && date === undefined ? ask(words.ask.day, 'date', days) : goOn();
  return {
    ...plan,
    closing: (results) => {
      const closing = plan.closing(results);
      return closing.text === '' ? closing : { ...closing, text: `${lead} ${closing.text}` };
    },
  };
}

function lastOutcome({ history }: PlannedTurn): string | undefined {
  const last = history.at(-1);
  return last?.role === 'assistant' ? last.outcome : undefined;
}

function askedNow({ history }: PlannedTurn): AskedField | undefined {
  const last = history.at(-1);
  return last?.role === 'assistant' && last.outcome === 'asked' ? last.asked : undefined;
}

/** "Can we come at 9 instead?": with nothing else under way, of the one booking that stands. */
function isInstead({ facts, before, wish }: PlannedTurn): boolean {
  const { entities, instead } = wish.understood;
  const says = entities.date !== undefined || entities.time !== undefined || entities.from !== undefined;
  const idle = facts.openDraft === undefined && facts.offer === undefined && Object.keys(before.when).length === 0;
  return instead === true && says && idle && facts.upcoming.length === 1;
}

/** "We will be 6", "one more person": with nothing else under way, of the one booking that stands. */
function changesPartyOfBooking({ facts, before, wish }: PlannedTurn): boolean {
  const { entities, explicit, morePeople } = wish.understood;
  const { partySize, date, serviceId: _byHour, ...others } = entities;
  const booked = facts.upcoming[0]?.slot.start.slice(0, 10);
  const idle = facts.openDraft === undefined && facts.offer === undefined && Object.keys(before.when).length === 0;
  const sameDay = date === undefined || date === booked;
  const onlySize =
    (partySize ?? morePeople) !== undefined && sameDay && Object.keys(others).length === 0 && explicit !== true;
  return onlySize && idle && before.partySize === undefined && facts.upcoming.length === 1;
}

function askedInWords({ history }: PlannedTurn): boolean {
  const last = history.findLast((item) => item.role === 'assistant');
  return last?.role === 'assistant' && (last.question === true || last.text.includes('?'));
}

function smallTalk({ words, wish, profile, facts }: PlannedTurn): string | undefined {
  const { topic } = wish.understood;
  if (topic === 'help') return words.help(profile.name);
  if (topic === 'thanks') return words.thanks;
  if (topic === 'stop') return words.stop;
  if (topic === 'language') return words.speaking(facts.openDraft === undefined);
  return topic === 'bye' ? words.bye : undefined;
}
