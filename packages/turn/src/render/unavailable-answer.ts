import type { BookingReference, Offer, Slot, UnavailableReason } from '@randevou/contracts';
import type { Answer, TurnContext } from '../turn-context.ts';
import { asLead, composeReply } from './compose-reply.ts';
import { staffName } from './describe.ts';
import { offerAnswer } from './offer-answer.ts';

export interface UnavailableRequest {
  readonly reason: UnavailableReason;
  readonly alternatives: readonly Slot[];
  readonly partySize?: number | undefined;
  readonly reference?: BookingReference | undefined;
  readonly name?: string | undefined;
  /** What was asked for: ready to be shown. */
  readonly when?: string | undefined;
  readonly resourceId?: string | undefined;
  readonly more?: boolean;
  readonly search?: Offer['search'];
  readonly lead?: string | undefined;
}

/** Says kindly why not, with what is free instead. */
export function unavailableAnswer(context: TurnContext, request: UnavailableRequest): Answer {
  const { words, profile } = context;
  const { reason, alternatives, when, resourceId, lead } = request;
  const staff = resourceId === undefined ? undefined : staffName(context, resourceId);
  const why = words.unavailable(reason, {
    phone: profile.phone,
    largestParty: Math.max(...profile.resources.map(({ seats }) => seats)),
    ...(when === undefined ? {} : { when }),
    ...(staff === undefined ? {} : { staff }),
  });
  if (alternatives.length > 0) {
    return offerAnswer(context, {
      ...request,
      slots: alternatives,
      more: request.more ?? false,
      search: request.search ?? {},
      lead: [...asLead(lead), why, words.alternatives],
      hint: null,
    });
  }
  return {
    reply: composeReply([...asLead(lead), why, reason === 'party_too_large' ? undefined : words.noAlternatives]),
    outcome: 'refused',
    offer: null,
  };
}
