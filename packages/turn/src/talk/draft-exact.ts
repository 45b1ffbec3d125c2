import { servicesOf } from '@randevou/understanding';
import type { TurnContext } from '../turn-context.ts';
import type { Finding } from './read-finding.ts';

/**
 * An exact request that is free becomes a draft at once, even when the model only looked: one tap fewer for the
 * customer. Not when a detail is missing, which the customer is better asked for first.
 */
export async function draftExact(
  context: TurnContext,
  { result, wish }: Extract<Finding, { kind: 'slots' }>,
): Promise<Finding | undefined> {
  const { exact } = result;
  if (exact === undefined || wish.date === undefined || wish.time === undefined) return undefined;
  const { date, time, party_size, resource_id, name } = wish;
  const asks = servicesOf(context.profile.services, exact.serviceId).flatMap((service) => service.asks);
  if (wish.reference === undefined && asks.includes('partySize') && party_size === undefined) return undefined;
  const common = {
    date,
    time,
    ...(party_size === undefined ? {} : { party_size }),
    ...(resource_id === undefined ? {} : { resource_id }),
  };
  const { reference } = wish;
  const drafted =
    reference === undefined
      ? await context.tools.draftBooking({
          service_id: exact.serviceId,
          ...common,
          ...(name === undefined ? {} : { name }),
        })
      : await context.tools.draftMove({ reference, ...common });
  return { kind: 'draft', result: drafted, arguments: wish };
}
