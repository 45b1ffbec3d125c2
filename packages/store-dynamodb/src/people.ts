import { createHmac } from 'node:crypto';
import { aliasShape, personShape, type Alias, type Person } from './customer-items.ts';
import { StoreContended } from './errors.ts';
import { keys, type Key } from './keys.ts';
import { ABSENT, type Condition, type Table } from './table.ts';

export interface AliasState {
  readonly key: Key;
  readonly found: Alias | undefined;
}

/** How people and their aliases are found. */
export interface People {
  /** What ids of customers and keys of aliases are made of. */
  readonly digest: (...parts: readonly string[]) => string;
  readonly readAlias: (businessId: string, kind: 'phone' | 'user', value: string) => Promise<AliasState>;
  readonly readPerson: (businessId: string, customerId: string) => Promise<Person | undefined>;
  /** Alias and person are made in one transaction, and neither is removed without the other. */
  readonly personBehind: (businessId: string, alias: Alias) => Promise<Person>;
}

export function createPeople(table: Table, hmacKey: Uint8Array): People {
  const digest = (...parts: readonly string[]): string =>
    createHmac('sha256', hmacKey).update(parts.join('\n')).digest('base64url');
  const readPerson = (businessId: string, customerId: string): Promise<Person | undefined> =>
    table.get(keys.person({ businessId, customerId }), personShape);

  return {
    digest,
    readPerson,
    async readAlias(businessId, kind, value) {
      const key = keys.alias(businessId, digest('alias', kind, value));
      return { key, found: await table.get(key, aliasShape) };
    },
    async personBehind(businessId, { customerId }) {
      const person = await readPerson(businessId, customerId);
      if (person === undefined) throw new StoreContended('resolve');
      return person;
    },
  };
}

export function isSame(a: Person, b: Person): boolean {
  return a.phone === b.phone && a.userId === b.userId && a.profileName === b.profileName;
}

/** The alias still leads where it led when it was read. */
export function pointsTo(alias: Alias | undefined): Condition {
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
