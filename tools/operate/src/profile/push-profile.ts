import type { BusinessProfile } from '@randevou/contracts';
import { type OperatorStore, StoreError } from '@randevou/store-dynamodb';
import { CommandFailed } from '../command-errors.ts';
import type { Audit } from '../create-audit.ts';
import type { Terminal } from '../run-command.ts';
import { compareProfile } from './compare-profile.ts';
import { tellComparison } from './tell-comparison.ts';

export interface PushDeps extends Pick<OperatorStore, 'profiles' | 'ledger'> {
  readonly audit: Audit;
  /** Whether the number is the stage's; throws if it is not. */
  readonly checkChannel: (profile: BusinessProfile) => Promise<'ours' | 'unknown'>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Makes a profile the newest version of its business. Bookings that it breaks are listed first, and have to be accepted
 * by their exact number; what others pushed meanwhile, and numbers of other businesses, are not taken over.
 */
export async function pushProfile(
  { profiles, ledger, audit, checkChannel, now }: PushDeps,
  profile: BusinessProfile,
  { acceptBroken = 0, terminal }: { readonly acceptBroken?: number | undefined; readonly terminal: Terminal },
): Promise<{ readonly version: number }> {
  const channel = await checkChannel(profile);
  const comparison = await compareProfile({ profiles, ledger }, profile, { now: now() });
  const { before, differences, broken } = comparison;
  for (const line of tellComparison(comparison)) terminal.out(line);
  if (channel === 'unknown') {
    terminal.note("The stage's channel secret is empty or absent: that the number is the stage's was not checked.");
  }
  if (before !== undefined && differences.length === 0) {
    terminal.out(`It is version ${String(before.version)} already; nothing was stored.`);
    return { version: before.version };
  }
  if (broken.length !== acceptBroken) throw new CommandFailed(refusal(broken.length, acceptBroken));
  await audit({ what: 'profile push', business: profile.id });
  const { version } = await put(profiles, profile, before?.version ?? 0);
  terminal.out(`Stored as version ${String(version)} of ${profile.id}; it is live within 60 seconds.`);
  terminal.out(
    'Until then customers may still book by the version before; `diff --against` that version lists what breaks, too, then.',
  );
  return { version };
}

function refusal(broken: number, accepted: number): string {
  const [bookings, them] = broken === 1 ? ['booking', 'it'] : ['bookings', 'them'];
  const said = accepted === 0 ? '' : `, not ${String(accepted)}`;
  const wanted =
    broken === 0
      ? 'Leave --accept-broken away'
      : `Accept ${them} with --accept-broken ${String(broken)}, or change the file`;
  return `Not stored: ${String(broken)} ${bookings} would break${said}. ${wanted}.`;
}

async function put(
  profiles: OperatorStore['profiles'],
  profile: BusinessProfile,
  expected: number,
): Promise<{ readonly version: number }> {
  try {
    return await profiles.put(profile, { expected });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    if (error.code === 'profile_changed') {
      throw new CommandFailed(`Not stored: ${error.message}. Somebody else pushed; run diff again.`);
    }
    if (error.code === 'phone_number_taken') {
      throw new CommandFailed(`Not stored: ${error.message}. Each business needs a number of its own.`);
    }
    throw error;
  }
}
