import { type Refused } from '@randevou/contracts';
import { localDate } from '@randevou/scheduling';
import { bookingView } from './booking-view.ts';
import { type Principal } from './bookings.ts';
import { type CaseState, readOwn } from './case-state.ts';
import { type Desk } from './desk.ts';

/** The refusal when the business takes one booking per customer and day and there is one already; `except` is moved. */
export async function dayRule(
  desk: Desk,
  who: Principal,
  state: CaseState,
  start: number,
  except: string | undefined,
): Promise<Refused | undefined> {
  if (!desk.profile.policies.onePerCustomerAndDay) return undefined;
  const date = localDate(start, desk.profile.timeZone);
  const other = state.customer.active.find(
    ({ reference, localDate: on, end }) => on === date && end > desk.now() && reference !== except,
  );
  if (other === undefined) return undefined;
  const booking = await readOwn(desk, who, other.reference);
  const view = booking === undefined ? {} : { booking: bookingView(desk, booking) };
  return { outcome: 'refused', reason: 'already_booked_that_day', ...view };
}
