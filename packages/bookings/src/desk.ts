import { type BusinessProfile, type ResourceProfile, type ServiceProfile } from '@randevou/contracts';
import { type Principal } from './bookings.ts';
import { BookingsError } from './bookings-error.ts';
import { type Ledger } from './ledger.ts';

export const MINUTE = 60_000;
export const DAY = 1440 * MINUTE;

/** What every operation works with. */
export interface Desk {
  readonly profile: BusinessProfile;
  readonly ledger: Ledger;
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

export function serviceOf(desk: Desk, id: string): ServiceProfile | undefined {
  return desk.profile.services.find((service) => service.id === id);
}

export function resourceOf(desk: Desk, id: string): ResourceProfile | undefined {
  return desk.profile.resources.find((resource) => resource.id === id);
}

/** @throws BookingsError `wrong_business`: the token was meant for another business */
export function checkBusiness(desk: Desk, who: Pick<Principal, 'businessId'>): void {
  if (who.businessId !== desk.profile.id) {
    throw new BookingsError('wrong_business', `a principal of ${who.businessId} at the desk of ${desk.profile.id}`);
  }
}
