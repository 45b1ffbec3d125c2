import type { WhatsAppIdentity } from '@randevou/contracts';
import type { Customers } from '@randevou/conversation';
import type { Person } from './customer-items.ts';
import { StoreContended } from './errors.ts';
import { keys } from './keys.ts';
import { aliasRemoval, aliasWrites, isAt, isSame, type AliasState, type People } from './people.ts';
import type { Table } from './table.ts';

const MOST_ROUNDS = 8;

/** The same customer under a new phone number or user id, in one transaction; the old aliases become nobody's. */
export async function relinkCustomer(
  table: Table,
  people: People,
  businessId: string,
  from: WhatsAppIdentity,
  to: WhatsAppIdentity,
): ReturnType<Customers['relink']> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const known = rememberingReads(people);
    const aliasesOf = ({ phone, userId }: WhatsAppIdentity): Promise<AliasState[]> =>
      Promise.all([
        ...(userId === undefined ? [] : [known.readAlias(businessId, 'user', userId)]),
        ...(phone === undefined ? [] : [known.readAlias(businessId, 'phone', phone)]),
      ]);
    const before = await findKnown(known, businessId, from);
    if (before === undefined || before.forgotten === true) return 'unknown';
    const { customerId } = before;
    const wanted = await aliasesOf(to);
    if (wanted.some(({ found }) => found !== undefined && found.customerId !== customerId)) return 'taken';

    const after = { ...withNew(before, to), rev: before.rev + 1 };
    const old = (await Promise.all([aliasesOf(from), aliasesOf(before)])).flat();
    const kept = new Set((await aliasesOf(after)).map(({ key }) => key.pk));
    const left = new Map(old.map((alias) => [alias.key.pk, alias]));
    const writes = [
      ...wanted.flatMap((alias) => aliasWrites(alias, customerId)),
      ...[...left.values()]
        .filter(({ key, found }) => found?.customerId === customerId && !kept.has(key.pk))
        .map(aliasRemoval),
    ];
    if (writes.length === 0 && isSame(before, after)) return 'relinked';
    const place = keys.person({ businessId, customerId });
    if (await table.writeAll([{ put: place, item: after, when: isAt(before.rev) }, ...writes])) return 'relinked';
  }
  throw new StoreContended('relink');
}

/** Reads each alias once: old, new and kept ones are partly the same. */
function rememberingReads(people: People): People {
  const reads = new Map<string, Promise<AliasState>>();
  return {
    ...people,
    readAlias(businessId, kind, value) {
      const id = `${kind} ${value}`;
      const read = reads.get(id) ?? people.readAlias(businessId, kind, value);
      reads.set(id, read);
      return read;
    },
  };
}

async function findKnown(
  people: People,
  businessId: string,
  { phone, userId }: WhatsAppIdentity,
): Promise<Person | undefined> {
  const user = userId === undefined ? undefined : (await people.readAlias(businessId, 'user', userId)).found;
  if (user !== undefined) return await people.personBehind(businessId, user);
  const number = phone === undefined ? undefined : (await people.readAlias(businessId, 'phone', phone)).found;
  if (number === undefined) return undefined;
  const person = await people.personBehind(businessId, number);
  // The same phone number with another user id is another person.
  return userId === undefined || person.userId === undefined ? person : undefined;
}

/** A new phone number brings a new user id: one that is not said will come with the next message. */
function withNew(before: Person, to: WhatsAppIdentity): Person {
  const { phone: oldPhone, userId: oldUserId, ...others } = before;
  const phone = to.phone ?? oldPhone;
  const userId = to.userId ?? (phone === oldPhone ? oldUserId : undefined);
  return { ...others, ...(phone === undefined ? {} : { phone }), ...(userId === undefined ? {} : { userId }) };
}
