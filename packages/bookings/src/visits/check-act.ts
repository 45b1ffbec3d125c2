import { type Act } from '@randevou/contracts';
import { type Principal } from '../bookings.ts';
import { BookingsError } from '../bookings-error.ts';

/**
 * Only the customer's own act commits, as code saw it, and never through the model.
 * @throws BookingsError `act_required`
 */
export function checkAct(who: Principal, fits: (act: Act) => boolean): void {
  const mayCommit = who.role === 'controller' || who.role === 'owner';
  if (!mayCommit || who.act === undefined || !fits(who.act)) {
    throw new BookingsError('act_required', `a commit by role ${who.role} without the act that belongs to it`);
  }
}
