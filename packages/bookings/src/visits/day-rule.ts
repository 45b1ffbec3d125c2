import { type Refused } from '@randevou/contracts';
import { localDate } from '@randevou/scheduling';
import { type Principal } from '../bookings.ts';
import { type Desk } from '../desk.ts';
import { type CustomerItem } from '../ledger.ts';
import { bookingView } from './booking-view.ts';
import { readOwn } from './case-state.ts';

/** The refusal when the business takes one booking per customer and day and there is one already; `except` is moved. */
export async function dayRule(
  desk: Desk,
  who: Principal,
  state: { readonly customer: CustomerItem },
  start: number,
  except: string | undefined,
): Promise<Refused | undefined> {
  const date = localDate(start, desk.profile.timeZone);
  const other = standing(desk, state.customer, except).find(({ localDate: on }) => on === date);
  if (other === undefined) return undefined;
  const booking = await readOwn(desk, who, other.reference);
  const view = booking === undefined ? {} : { booking: bookingView(desk, booking) };
  return { outcome: 'refused', reason: 'already_booked_that_day', ...view };
}

/** The local dates on which the customer can have nothing more. */
export function takenDates(desk: Desk, customer: CustomerItem, except: string | undefined): string[] {
  return standing(desk, customer, except).map(({ localDate: on }) => on);
}

/** The same for a search, which knows no customer yet; without the rule nothing is read. */
export async function excludedDates(desk: Desk, who: Principal, except: string | undefined): Promise<string[]> {
  if (!desk.profile.policies.onePerCustomerAndDay) return [];
  return takenDates(desk, await desk.ledger.readCustomer(desk.profile.id, who.customerId), except);
}

function standing(desk: Desk, customer: CustomerItem, except: string | undefined): CustomerItem['active'] {
  if (!desk.profile.policies.onePerCustomerAndDay) return [];
  return customer.active.filter(({ reference, end }) => end > desk.now() && reference !== except);
}
