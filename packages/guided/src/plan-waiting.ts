import type { FindSlotsArguments } from '@randevou/contracts';
import { textIn } from '@randevou/understanding';
import { call } from './calls.ts';
import { dayName } from './day-name.ts';
import type { Plan } from './guided-input.ts';
import { nextDays } from './next-days.ts';
import { planBooking } from './plan-booking.ts';
import type { PlannedTurn } from './plan-turn.ts';
import { ask, reply, tool } from './reply.ts';

/**
 * Who wants to wait is told first what is free; where that is nothing, the result offers the waiting list, which takes
 * the customer's own yes or tap. A business without one says so, with what is free instead.
 */
export function planWaitlist(turn: PlannedTurn): Plan {
  const { profile, words, request, facts, wish } = turn;
  const { entities } = wish.understood;
  const saysNothing = entities.date === undefined && entities.serviceId === undefined && entities.time === undefined;
  if (wish.text.includes('?') && saysNothing && (facts.waiting ?? []).length > 0)
    return tool(call('list_bookings', {}));
  if (profile.waitingList === true) return planBooking(turn);
  if (request.when.date === undefined) return reply(words.noWaitlist(profile.phone));
  const plan = planBooking(turn);
  const lead = words.noWaitlist(profile.phone);
  return {
    ...plan,
    closing: (results) => {
      const closing = plan.closing(results);
      const text = closing.text === '' ? lead : `${lead}\n\n${closing.text}`;
      return { ...closing, text, leads: true };
    },
  };
}

/** Looks whether that day has a place after all; the hour that was named is the only one that counts. */
export function planToWait(
  { request, words, facts, profile }: PlannedTurn,
  serviceId: string | undefined,
  wish: Pick<FindSlotsArguments, 'party_size' | 'resource_id'>,
): Plan {
  const { date, dateTo, dates, time, from, to } = request.when;
  if (date === undefined || dateTo !== undefined || dates !== undefined) {
    return ask(words.ask.waitingDay, 'date', nextDays(profile.services, facts.today, words.locale));
  }
  if (serviceId === undefined) {
    const choices = profile.services.slice(0, 9).map(({ id, name }) => ({
      value: id,
      title: textIn(name, facts.language, profile.languages) ?? id,
    }));
    return ask(words.ask.service(dayName(date, words.locale, 'long')), 'service', choices);
  }
  const earliest = time ?? from;
  const latest = time ?? to;
  return tool(
    call('find_slots', {
      service_id: serviceId,
      date,
      ...(earliest === undefined ? {} : { time_from: earliest }),
      ...(latest === undefined ? {} : { time_to: latest }),
      ...wish,
    }),
  );
}
