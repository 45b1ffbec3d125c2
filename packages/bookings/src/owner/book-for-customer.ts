import { type BookForCustomerArguments, type OwnerChangeResult } from '@randevou/contracts';
import { type Desk } from '../desk.ts';
import { priceOf } from '../places/price.ts';
import { settle } from '../settle.ts';
import { readCase } from '../visits/case-state.ts';
import { ownReference } from '../visits/own-reference.ts';
import { actingFor } from './acting-for.ts';
import { bookVisit } from './book-visit.ts';
import { type OwnerPrincipal } from './owner-desk.ts';
import { isKnownResource, ownerWish, wantedStart } from './owner-wish.ts';
import { refused } from './refused.ts';

/** Books for somebody who stands at the counter or is on the phone. */
export async function bookForCustomer(
  desk: Desk,
  owner: OwnerPrincipal,
  asked: BookForCustomerArguments,
): Promise<OwnerChangeResult> {
  const who = actingFor(owner);
  const { service_id: serviceId, duration_minutes: minutes, party_size: partySize, resource_id: resourceId } = asked;
  const wish = ownerWish(desk, who.customerId, { serviceId, minutes, partySize });
  if (typeof wish === 'string') return refused(wish);
  if (resourceId !== undefined && !isKnownResource(desk, resourceId)) return refused('unknown_resource');
  const start = wantedStart(desk, asked);
  if (start === undefined) return refused('out_of_range');
  const seed = [desk.profile.id, who.customerId, who.turnId, 'owner', serviceId, start, resourceId ?? ''];
  const { answers } = asked;
  const name = asked.name ?? who.contact.name;
  return settle<OwnerChangeResult>(desk, who.turnId, async () => {
    const state = await readCase(desk, who);
    const own = await ownReference(desk, who, seed, ({ history: [first] }) => first?.turnId === who.turnId);
    const price = priceOf(wish);
    return bookVisit(desk, who, state, { wish, start, resourceId, name, answers, price, source: 'owner', own });
  });
}
