import {
  splitIds,
  type BookingReference,
  type Offer,
  type ReplyOption,
  type Slot,
  type UnavailableReason,
} from '@randevou/contracts';
import { servicesOf } from '@randevou/understanding';
import { personOption } from '../notices/notice-options.ts';
import type { Answer, TurnContext } from '../turn-context.ts';
import { asLead, composeReply } from './compose-reply.ts';
import { serviceName, staffName } from './describe.ts';
import { isClosed, lastDay } from './last-day.ts';
import { offerAnswer } from './offer-answer.ts';
import { refusedAnswer } from './refused-answer.ts';
import { waitingChance, type WaitingChance } from './waiting-chance.ts';
import type { WishedTime } from './wished-time.ts';

export interface UnavailableRequest {
  readonly reason: UnavailableReason;
  readonly alternatives: readonly Slot[];
  readonly partySize?: number | undefined;
  readonly reference?: BookingReference | undefined;
  readonly name?: string | undefined;
  /** What was asked for. */
  readonly wish?: WishedTime;
  readonly more?: boolean;
  readonly search?: Offer['search'];
  readonly lead?: string | undefined;
  /** False where the waiting list was asked for and is of no use. */
  readonly mayWait?: boolean;
}

/** Says kindly why not, with what is free instead. */
export function unavailableAnswer(context: TurnContext, request: UnavailableRequest): Answer {
  const { words, state, dates } = context;
  const { reason, alternatives, wish = {}, lead } = request;
  if (reason === 'already_booked_that_day') {
    const standing = state.bookings.find(
      ({ slot, reference }) => reference !== request.reference && dates.date(slot.start) === wish.date,
    );
    // The booking that stands in the way is more use than other days: it can be moved.
    if (standing !== undefined) return refusedAnswer(context, { reason, booking: standing, lead });
  }
  const why = whyNot(context, reason, wish);
  const chance = request.mayWait === false ? undefined : waitingChance(context, request);
  const wait = askToWait(context, chance, alternatives.length > 0);
  if (alternatives.length > 0) {
    const offered = offerAnswer(context, {
      ...request,
      slots: alternatives,
      more: request.more ?? false,
      search: request.search ?? {},
      lead: [...asLead(lead), why, words.alternatives],
      hint: null,
      day: wish.date ?? '',
      showStaff: wish.resourceId !== undefined,
      beside: wait.options,
      closing: wait.question,
    });
    return { ...offered, ...wait.proposal };
  }
  const closing = wait.question ?? (reason === 'party_too_large' ? undefined : words.noAlternatives);
  return {
    reply: composeReply([...asLead(lead), why, closing], [...wait.options, ...wayOut(context, reason)]),
    outcome: 'refused',
    offer: null,
    ...wait.proposal,
  };
}

/** A person, where no other time helps, and where the search before came to nothing too. */
function wayOut(context: TurnContext, reason: UnavailableReason): ReplyOption[] {
  if (reason === 'party_too_large') return [personOption(context, 'large_party')];
  const last = context.session.history.findLast((item) => item.role === 'assistant');
  return last?.outcome === 'refused' ? [personOption(context, 'cannot_help')] : [];
}

interface AskedToWait {
  readonly question?: string;
  readonly options: readonly ReplyOption[];
  readonly proposal?: Pick<Answer, 'proposal'>;
}

/** To be put in line, by a tap or a yes; while a draft is open, a yes would be about that. */
function askToWait(
  { words, state }: TurnContext,
  chance: WaitingChance | undefined,
  isBesideTimes: boolean,
): AskedToWait {
  if (chance === undefined) return { options: [] };
  if (chance.isWaiting) return { question: words.waiting.already(chance.what), options: [] };
  if (state.openDraft !== undefined) return { options: chance.options };
  return {
    question: isBesideTimes ? words.waiting.orAsk(chance.what) : words.waiting.ask(chance.what),
    options: chance.options,
    proposal: { proposal: { kind: 'wait', wish: chance.wish } },
  };
}

function whyNot(context: TurnContext, reason: UnavailableReason, wish: WishedTime): string {
  const { words, profile, dates, input } = context;
  const { day, when, date, resourceId, serviceId, wasOffered } = wish;
  const services = servicesOf(profile.services, serviceId ?? '');
  // Of several people it is not known who is missing.
  const named = resourceId === undefined || splitIds(resourceId).length > 1 ? undefined : resourceId;
  const staff = named === undefined ? undefined : staffName(context, named);
  if (reason === 'resource_not_available' && staff !== undefined && services.length > 0) {
    if (!services.some(({ resources }) => resources.includes(named ?? ''))) {
      return words.notGivenBy(staff, serviceName(context, serviceId ?? ''));
    }
  }
  const wholeDay = when === undefined || (reason === 'closed' && date !== undefined && isClosed(profile, date));
  const shown = wholeDay ? day : when;
  const notices = services.map(({ noticeMinutes }) => noticeMinutes ?? profile.policies.noticeMinutes);
  const notice = notices.length === 0 ? profile.policies.noticeMinutes : Math.max(...notices);
  return words.unavailable(reason, {
    phone: profile.phone,
    largestParty: context.profileFacts.largestParty,
    notice: words.duration(notice),
    lastDay: dates.day(lastDay(profile, input.now)),
    ...(shown === undefined ? {} : { when: shown }),
    exact: !wholeDay,
    ...(staff === undefined ? {} : { staff }),
    wasOffered: wasOffered === true,
  });
}
