import { createHmac } from 'node:crypto';
import type { HmacKey, KeysAt, PseudonymKeyring } from '@randevou/contracts';
import { aliasShape, personShape, type Alias, type Person } from './customer-items.ts';
import { StoreContended } from './errors.ts';
import { keys, type Key } from './keys.ts';
import { ABSENT, type Condition, type Table, type Write } from './table.ts';

/** An alias stands in one of several places: each key of the stage's pseudonyms gives it one. */
export interface AliasState {
  /** Where it belongs: that of the key in use. */
  readonly key: Key;
  readonly places: readonly Key[];
  readonly found: Alias | undefined;
  /** Where it was found, if it was. */
  readonly foundAt: Key;
}

/** How people and their aliases are found. */
export interface People {
  /** With the key in use, for the id of a new customer. */
  readonly digest: (...parts: readonly string[]) => Promise<string>;
  readonly readAlias: (businessId: string, kind: 'phone' | 'user', value: string) => Promise<AliasState>;
  readonly readPerson: (businessId: string, customerId: string) => Promise<Person | undefined>;
  /** Alias and person are made in one transaction, and neither is removed without the other. */
  readonly personBehind: (businessId: string, alias: Alias) => Promise<Person>;
}

export function createPeople(table: Table, keyring: PseudonymKeyring): People {
  const readPerson = (businessId: string, customerId: string): Promise<Person | undefined> =>
    table.get(keys.person({ businessId, customerId }), personShape);

  return {
    digest: async (...parts) => digestWith((await keyring()).inUse, parts),
    readPerson,
    async readAlias(businessId, kind, value) {
      const ring = await keyring();
      const placeOf = (key: HmacKey): Key => keys.alias(businessId, digestWith(key, ['alias', kind, value]));
      return findAlias(table, ring, placeOf);
    },
    async personBehind(businessId, { customerId }) {
      const person = await readPerson(businessId, customerId);
      if (person === undefined) throw new StoreContended('resolve');
      return person;
    },
  };
}

function digestWith({ hmacKey }: HmacKey, parts: readonly string[]): string {
  return createHmac('sha256', Buffer.from(hmacKey, 'base64')).update(parts.join('\n')).digest('base64url');
}

/**
 * Looks first where nearly all stand. An alias moves to newer places only, so whoever then looks at the older ones before
 * the newer ones does not miss one that moves meanwhile.
 */
async function findAlias(table: Table, ring: KeysAt<HmacKey>, placeOf: (key: HmacKey) => Key): Promise<AliasState> {
  const key = placeOf(ring.inUse);
  const newer = ring.newer.map(placeOf);
  const older = ring.older.map(placeOf);
  const places = [...newer, key, ...older];
  for (const group of places.length === 1 ? [[key]] : [[key], older, [key], ...newer.toReversed().map((at) => [at])]) {
    const read = await Promise.all(
      group.map(async (foundAt) => ({ foundAt, found: await table.get(foundAt, aliasShape) })),
    );
    const hit = read.find(({ found }) => found !== undefined);
    if (hit !== undefined) return { key, places, ...hit };
  }
  return { key, places, found: undefined, foundAt: key };
}

/**
 * Leads the alias to the customer, and moves it to where it belongs. All rests on how it was read, in each of its places:
 * so that two who make one customer at once meet, also when they use different keys. Nothing when all is so already.
 */
export function aliasWrites({ key, places, found, foundAt }: AliasState, customerId: string): Write[] {
  const item = { v: 1, customerId };
  if (found === undefined) {
    return places.map((place) => (place === key ? { put: key, item, when: ABSENT } : { remove: place, when: ABSENT }));
  }
  // One that stands in a newer place stays: another's clock is ahead.
  const target = places.indexOf(foundAt) > places.indexOf(key) ? key : foundAt;
  if (target === foundAt) {
    return found.customerId === customerId ? [] : [{ put: foundAt, item, when: pointsTo(found) }];
  }
  return [
    { put: target, item, when: ABSENT },
    { remove: foundAt, when: pointsTo(found) },
  ];
}

/** Takes the alias away from where it was found. */
export function aliasRemoval({ found, foundAt }: AliasState): Write {
  return { remove: foundAt, when: pointsTo(found) };
}

export function isSame(a: Person, b: Person): boolean {
  return a.phone === b.phone && a.userId === b.userId && a.profileName === b.profileName;
}

/** The alias still leads where it led when it was read. */
function pointsTo(alias: Alias | undefined): Condition {
  if (alias === undefined) return ABSENT;
  return {
    If: '#customer = :customer',
    names: { '#customer': 'customerId' },
    values: { ':customer': alias.customerId },
  };
}

/** The person is as it was read. */
export function isAt(rev: number | undefined): Condition {
  return rev === undefined ? ABSENT : { If: '#rev = :rev', names: { '#rev': 'rev' }, values: { ':rev': rev } };
}
