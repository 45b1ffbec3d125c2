import { brokenBookings, type BrokenBooking } from '@randevou/bookings';
import { diffProfiles, type ProfileDifference } from '@randevou/business-profile';
import type { BusinessProfile } from '@randevou/contracts';
import type { OperatorStore, ProfileVersion } from '@randevou/store-dynamodb';
import { CommandFailed } from '../command-errors.ts';
import { readStanding } from './read-standing.ts';

export interface Comparison {
  readonly profile: BusinessProfile;
  /** Undefined: the business is new to the stage. */
  readonly before: ProfileVersion | undefined;
  readonly differences: readonly ProfileDifference[];
  readonly broken: readonly BrokenBooking[];
}

/** A profile beside the stage's newest version of it, or beside an older one, with the bookings that the change breaks. */
export async function compareProfile(
  { profiles, ledger }: Pick<OperatorStore, 'profiles' | 'ledger'>,
  profile: BusinessProfile,
  { now, against }: { readonly now: number; readonly against?: number | undefined },
): Promise<Comparison> {
  const before = await profiles.version(profile.id, against);
  if (before === undefined && against !== undefined) {
    throw new CommandFailed(`The stage has no version ${String(against)} of ${profile.id}.`);
  }
  const standing = await readStanding(ledger, profile.id, now);
  return {
    profile,
    before,
    differences: diffProfiles(before?.profile, profile),
    broken: brokenBookings({ ...standing, before: before?.profile, after: profile, now }),
  };
}
