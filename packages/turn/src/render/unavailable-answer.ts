import { Temporal } from 'temporal-polyfill';
import type { BookingReference, BusinessProfile, Offer, Slot, UnavailableReason } from '@randevou/contracts';
import type { Answer, TurnContext } from '../turn-context.ts';
import { asLead, composeReply } from './compose-reply.ts';
import { serviceName, staffName } from './describe.ts';
import { offerAnswer } from './offer-answer.ts';
import type { WishedTime } from './wished-time.ts';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

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
}

/** Says kindly why not, with what is free instead. */
export function unavailableAnswer(context: TurnContext, request: UnavailableRequest): Answer {
  const { words } = context;
  const { reason, alternatives, wish = {}, lead } = request;
  const why = whyNot(context, reason, wish);
  if (alternatives.length > 0) {
    return offerAnswer(context, {
      ...request,
      slots: alternatives,
      more: request.more ?? false,
      search: request.search ?? {},
      lead: [...asLead(lead), why, words.alternatives],
      hint: null,
      day: wish.date ?? '',
      showStaff: wish.resourceId !== undefined,
    });
  }
  return {
    reply: composeReply([...asLead(lead), why, reason === 'party_too_large' ? undefined : words.noAlternatives]),
    outcome: 'refused',
    offer: null,
  };
}

function whyNot(context: TurnContext, reason: UnavailableReason, wish: WishedTime): string {
  const { words, profile, dates, input } = context;
  const { day, when, date, resourceId, serviceId, wasOffered } = wish;
  const service = profile.services.find(({ id }) => id === serviceId);
  const staff = resourceId === undefined ? undefined : staffName(context, resourceId);
  if (reason === 'resource_not_available' && staff !== undefined && service !== undefined) {
    if (!service.resources.includes(resourceId ?? '')) {
      return words.notGivenBy(staff, serviceName(context, service.id));
    }
  }
  const wholeDay = when === undefined || (reason === 'closed' && date !== undefined && isClosed(profile, date));
  const shown = wholeDay ? day : when;
  const notice = service?.noticeMinutes ?? profile.policies.noticeMinutes;
  const last = input.now + profile.policies.horizonDays * 86_400_000;
  return words.unavailable(reason, {
    phone: profile.phone,
    largestParty: Math.max(...profile.resources.map(({ seats }) => seats)),
    notice: words.duration(notice),
    lastDay: dates.day(new Date(last).toISOString()),
    ...(shown === undefined ? {} : { when: shown }),
    exact: !wholeDay,
    ...(staff === undefined ? {} : { staff }),
    wasOffered: wasOffered === true,
  });
}

/** No window begins on that day, so that its hour does not matter. */
function isClosed({ hours, overrides }: BusinessProfile, date: string): boolean {
  const override = overrides.find((candidate) => candidate.date === date);
  if (override !== undefined) return override.windows.length === 0;
  const weekday = WEEKDAYS[Temporal.PlainDate.from(date).dayOfWeek - 1];
  return !hours.some(({ days }) => weekday !== undefined && days.includes(weekday));
}
