import { BusinessProfile } from '@randevou/contracts';
import type { Profiles } from '@randevou/conversation';
import * as z from 'zod';
import { StoreContended, StoreError } from './errors.ts';
import { keys } from './keys.ts';
import { ABSENT, parseRow, type Condition, type Shape, type Table, type Write } from './table.ts';
import { withoutUnknownFields } from './without-unknown-fields.ts';

/** A version of a profile, counted from 1 for each business. */
export interface ProfileVersion {
  readonly version: number;
  /** When it was stored, epoch milliseconds; unknown of versions from before that was kept. */
  readonly storedAt?: number;
  readonly profile: BusinessProfile;
}

export interface StoredProfiles extends Profiles {
  /**
   * Makes this the profile of its business; earlier versions stay. The same profile again is no new version. A phone
   * number that belongs to another business is a `StoreError` with code `phone_number_taken`; with `expected` (0: none)
   * another newest version than that is one with code `profile_changed`.
   */
  put(profile: BusinessProfile, options?: { readonly expected?: number }): Promise<{ readonly version: number }>;
  /** The newest unless one is named; not cached. */
  version(businessId: string, version?: number): Promise<ProfileVersion | undefined>;
  /** All of a business, oldest first. */
  versions(businessId: string): Promise<readonly ProfileVersion[]>;
  /** All businesses of the stage, by id; not cached. */
  list(): Promise<readonly BusinessProfile[]>;
}

const CACHED_MS = 60_000;
const MOST_ROUNDS = 5;

const StoredProfile = z.object({
  v: z.literal(1),
  version: z.int().min(1),
  storedAt: z.number().exactOptional(),
  /** Its file was checked by the code that wrote it, which may be newer than the reader. */
  profile: z.preprocess((profile) => withoutUnknownFields(BusinessProfile, profile), BusinessProfile),
});
type StoredProfile = z.infer<typeof StoredProfile>;
export const profileShape: Shape<StoredProfile> = { kind: 'business profile', schema: StoredProfile };

export const numberShape: Shape<{ businessId: string }> = {
  kind: 'phone number of a business',
  schema: z.object({ v: z.literal(1), businessId: z.string() }),
};

/** Profiles, remembered for 60 s: a change reaches running processes within that time. */
export function createProfiles(table: Table, now: () => number): StoredProfiles {
  const cached = <T>(load: (id: string) => Promise<T | undefined>) => {
    const known = new Map<string, { readonly value: T; readonly until: number }>();
    return {
      async get(id: string): Promise<T | undefined> {
        const hit = known.get(id);
        if (hit !== undefined && hit.until > now()) return hit.value;
        const value = await load(id);
        if (value !== undefined) known.set(id, { value, until: now() + CACHED_MS });
        return value;
      },
      clear: () => known.clear(),
    };
  };
  const byId = cached(async (id) => (await table.get(keys.profile(id), profileShape))?.profile);
  const owners = cached(async (id) => (await table.get(keys.phoneNumber(id), numberShape))?.businessId);

  return {
    byId: (businessId) => byId.get(businessId),

    async byPhoneNumberId(phoneNumberId) {
      const businessId = await owners.get(phoneNumberId);
      return businessId === undefined ? undefined : byId.get(businessId);
    },

    async put(profile, { expected } = {}) {
      const { id, channel } = profile;
      for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const before = await table.get(keys.profile(id), profileShape);
        if (before !== undefined && isSame(before.profile, profile)) return { version: before.version };
        if (expected !== undefined && expected !== (before?.version ?? 0)) {
          const message = `Business ${id} has version ${String(before?.version ?? 0)} by now, not ${String(expected)}`;
          throw new StoreError('profile_changed', message, { retry: false });
        }
        const owner = await table.get(keys.phoneNumber(channel.phoneNumberId), numberShape);
        if (owner !== undefined && owner.businessId !== id) {
          const message = `The phone number id of business ${id} belongs to business ${owner.businessId}`;
          throw new StoreError('phone_number_taken', message, { retry: false });
        }
        const version = (before?.version ?? 0) + 1;
        const item = { v: 1, version, storedAt: now(), profile };
        const oldNumber = before?.profile.channel.phoneNumberId;
        const leaves = oldNumber !== undefined && oldNumber !== channel.phoneNumberId;
        const written = await table.writeAll([
          { put: keys.profile(id), item, when: isAt(before?.version) },
          { put: keys.profileVersion(id, version), item },
          { put: keys.phoneNumber(channel.phoneNumberId), item: { v: 1, businessId: id }, when: ownedBy(id) },
          ...(leaves ? [{ remove: keys.phoneNumber(oldNumber) } satisfies Write] : []),
        ]);
        if (!written) continue;
        byId.clear();
        owners.clear();
        return { version };
      }
      throw new StoreContended('put of a profile');
    },

    async version(businessId, version) {
      const key = version === undefined ? keys.profile(businessId) : keys.profileVersion(businessId, version);
      const found = await table.get(key, profileShape);
      return found === undefined ? undefined : toVersion(found);
    },

    async versions(businessId) {
      const rows = await table.query({ pk: keys.profileVersion(businessId, 1).pk });
      return rows.map((row) => toVersion(parseRow(row, profileShape)));
    },

    async list() {
      const rows = await table.query({ pk: keys.profile('').pk });
      return rows.map((row) => parseRow(row, profileShape).profile);
    },
  };
}

function toVersion({ v: _v, ...version }: StoredProfile): ProfileVersion {
  return version;
}

function isSame(a: BusinessProfile, b: BusinessProfile): boolean {
  return canonical(a) === canonical(b);
}

/** Maps come back from DynamoDB with their keys in another order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function isAt(version: number | undefined): Condition {
  if (version === undefined) return ABSENT;
  return { If: '#version = :version', names: { '#version': 'version' }, values: { ':version': version } };
}

function ownedBy(businessId: string): Condition {
  return {
    If: 'attribute_not_exists(pk) OR #business = :business',
    names: { '#business': 'businessId' },
    values: { ':business': businessId },
  };
}
