import { splitIds, type JoinWaitingListArguments, type Slot, type UnavailableReason } from '@randevou/contracts';
import { servicesOf } from '@randevou/understanding';
import type { TurnContext } from '../turn-context.ts';
import { staffName } from './describe.ts';
import { joinArguments } from './join-arguments.ts';
import { joinOption } from './waiting-options.ts';
import { waitingWish, type WaitingWish } from './waiting-wish.ts';
import type { WishedTime } from './wished-time.ts';

export interface WaitingChanceRequest {
  readonly reason: UnavailableReason;
  readonly alternatives: readonly Slot[];
  readonly partySize?: number | undefined;
  readonly reference?: string | undefined;
  readonly name?: string | undefined;
  readonly wish?: WishedTime | undefined;
}

/** The waiting list for what could not be had. */
export interface WaitingChance {
  /** The customer is in this very line already. */
  readonly isWaiting: boolean;
  readonly wish: JoinWaitingListArguments;
  /** Ready to be shown. */
  readonly what: string;
  readonly options: ReturnType<typeof joinOption>;
}

/**
 * Whether the customer can wait for what was wanted: a day that is known to be full for a service that is known, on
 * which none of the alternatives lies either. Nobody waits to move a booking.
 */
export function waitingChance(context: TurnContext, request: WaitingChanceRequest): WaitingChance | undefined {
  const { profile, state } = context;
  const { reason, partySize, reference, name, wish = {} } = request;
  const { date, serviceId, from, to, lastDate } = wish;
  // Nobody was told which table it was.
  const resourceId =
    wish.resourceId !== undefined && staffName(context, wish.resourceId) === undefined ? undefined : wish.resourceId;
  if (profile.policies.waitingList === undefined || reference !== undefined) return undefined;
  if (reason !== 'full' && reason !== 'resource_not_available') return undefined;
  if (date === undefined || serviceId === undefined || (lastDate !== undefined && lastDate !== date)) return undefined;
  const services = servicesOf(profile.services, serviceId);
  const known = services.length === splitIds(serviceId).length;
  if (!known || (services.some(({ asks }) => asks.includes('partySize')) && partySize === undefined)) return undefined;
  const named = splitIds(resourceId ?? '').filter((id) => id !== '');
  if (!named.every((id) => services.some(({ resources }) => resources.includes(id)))) return undefined;
  if (request.alternatives.some((slot) => isWanted(context, slot, { ...wish, resourceId }))) return undefined;

  const shown: WaitingWish = {
    serviceId,
    date,
    ...(from === undefined ? {} : { timeFrom: from }),
    ...(to === undefined ? {} : { timeTo: to }),
    ...(partySize === undefined ? {} : { partySize }),
    ...(resourceId === undefined ? {} : { resourceId }),
  };
  const fields = ['serviceId', 'date', 'timeFrom', 'timeTo', 'partySize', 'resourceId'] as const;
  const asked = joinArguments(serviceId, date, { from, to, partySize, resourceId, name });
  return {
    isWaiting: state.waiting?.some((entry) => fields.every((field) => entry[field] === shown[field])) === true,
    wish: asked,
    what: waitingWish(context, shown),
    options: joinOption(context, asked),
  };
}

/** Something else of that very day and service would do, unless hours or a person were named and it has others. */
function isWanted(
  { dates }: TurnContext,
  slot: Slot,
  { date, serviceId, resourceId, from, to }: { readonly [Key in keyof WishedTime]: WishedTime[Key] | undefined },
): boolean {
  const time = dates.wallTime(slot.start);
  return (
    dates.date(slot.start) === date &&
    slot.serviceId === serviceId &&
    (resourceId === undefined || slot.resourceId === resourceId) &&
    (from === undefined || time >= from) &&
    (to === undefined || time <= to)
  );
}
