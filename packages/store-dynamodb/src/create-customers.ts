import type { PseudonymKeyring, WhatsAppIdentity } from '@randevou/contracts';
import type { ConversationKey, Customer, Customers, MessageKey } from '@randevou/conversation';
import { receivedShape } from './conversation-items.ts';
import { refusalShape, toCustomer, type Person } from './customer-items.ts';
import { StoreContended } from './errors.ts';
import { keys } from './keys.ts';
import { aliasRemoval, aliasWrites, createPeople, isAt, isSame, type AliasState } from './people.ts';
import { relinkCustomer } from './relink-customer.ts';
import { ABSENT, type Table, type Write } from './table.ts';

export interface CustomersDeps {
  readonly table: Table;
  /** Ids of new customers and the places of aliases come from it. */
  readonly keyring: PseudonymKeyring;
}

interface Known {
  readonly phone?: AliasState;
  readonly user?: AliasState;
}

const MOST_ROUNDS = 8;

/**
 * People by phone number and user id. Both are aliases that lead to one person; every change stands on the aliases and
 * the person as they were read, so that two first messages at once make one customer. An id that was given stays: only the
 * places of aliases follow the keys.
 */
export function createCustomers({ table, keyring }: CustomersDeps): Customers {
  const people = createPeople(table, keyring);
  const { digest, readAlias, readPerson, personBehind: mustRead } = people;

  /** The person behind the aliases, or an id for a new one. */
  const findPerson = async (businessId: string, identity: WhatsAppIdentity, known: Known): Promise<Person | string> => {
    if (known.user?.found !== undefined) return await mustRead(businessId, known.user.found);
    if (known.phone?.found !== undefined) {
      const person = await mustRead(businessId, known.phone.found);
      // A phone number with another user id was given to another person.
      if (identity.userId === undefined || person.userId === undefined) return person;
    }
    const seed = identity.userId === undefined ? ['phone', identity.phone ?? ''] : ['user', identity.userId];
    // The same id for all who make this person at once. It is taken already when its first owner left the phone number.
    for (let generation = 0; ; generation += 1) {
      const customerId = `c_${(await digest('customer', businessId, ...seed, String(generation))).slice(0, 22)}`;
      if ((await readPerson(businessId, customerId)) === undefined) return customerId;
    }
  };

  /** The alias that the person's old phone number still has, if it is to be given up. */
  const leftPhone = async (businessId: string, person: Person, identity: WhatsAppIdentity): Promise<Write[]> => {
    if (person.phone === undefined || identity.phone === undefined || person.phone === identity.phone) return [];
    const alias = await readAlias(businessId, 'phone', person.phone);
    return alias.found?.customerId === person.customerId ? [aliasRemoval(alias)] : [];
  };

  /**
   * Takes the phone number from the person who had it, when that person is known to be another one: what is still to be
   * sent to them must not reach the number's new owner. One without a user id may be the same person.
   */
  const takenFrom = async (businessId: string, customerId: string, phone: AliasState | undefined): Promise<Write[]> => {
    if (phone?.found === undefined || phone.found.customerId === customerId) return [];
    const { phone: number, ...others } = await mustRead(businessId, phone.found);
    if (number === undefined || others.userId === undefined) return [];
    const item: Person = { ...others, rev: others.rev + 1 };
    return [{ put: keys.person({ businessId, customerId: others.customerId }), item, when: isAt(others.rev) }];
  };

  /** What somebody who was forgotten had said of messages that they did not ask for, for who they are now. */
  const refusalOf = async (conversation: ConversationKey, aliases: readonly AliasState[]): Promise<Write[]> => {
    const found = await table.getMany(
      aliases.flatMap(({ places }) => places.map(keys.refusal)),
      refusalShape,
    );
    const newest = found.toSorted((a, b) => b.consent.at - a.consent.at)[0];
    if (newest === undefined) return [];
    const item = { v: 1, wantsReminders: false, consent: newest.consent };
    return [{ put: keys.contact(conversation), item, when: ABSENT }];
  };

  const hasReceived = async (businessId: string, { key, others }: MessageKey): Promise<boolean> => {
    const markers = await table.getMany(
      [key, ...others].map((name) => keys.received(businessId, name)),
      receivedShape,
    );
    return markers.some(({ early }) => early === undefined);
  };

  const resolve = async (
    businessId: string,
    identity: WhatsAppIdentity,
    profileName: string | undefined,
    mayCome: () => Promise<boolean>,
  ): Promise<Customer | undefined> => {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const [phone, user] = await Promise.all([
        identity.phone === undefined ? undefined : readAlias(businessId, 'phone', identity.phone),
        identity.userId === undefined ? undefined : readAlias(businessId, 'user', identity.userId),
      ]);
      const known = { ...(phone === undefined ? {} : { phone }), ...(user === undefined ? {} : { user }) };
      const found = await findPerson(businessId, identity, known);
      const before = typeof found === 'string' ? undefined : found;
      // Forgotten since the alias was read.
      if (before?.forgotten === true) continue;
      if (before === undefined && !(await mayCome())) return undefined;
      const customerId = typeof found === 'string' ? found : found.customerId;
      const after: Person = {
        v: 1,
        ...before,
        customerId,
        rev: (before?.rev ?? 0) + 1,
        ...(identity.phone === undefined ? {} : { phone: identity.phone }),
        ...(identity.userId === undefined ? {} : { userId: identity.userId }),
        ...(profileName === undefined ? {} : { profileName }),
      };
      const repointed = [phone, user].flatMap((alias) => (alias === undefined ? [] : aliasWrites(alias, customerId)));
      if (before !== undefined && repointed.length === 0 && isSame(before, after)) return toCustomer(before);
      const written = await table.writeAll([
        { put: keys.person({ businessId, customerId }), item: after, when: isAt(before?.rev) },
        ...repointed,
        ...(await takenFrom(businessId, customerId, phone)),
        ...(before === undefined
          ? await refusalOf(
              { businessId, customerId },
              [phone, user].filter((alias) => alias !== undefined),
            )
          : await leftPhone(businessId, before, identity)),
      ]);
      if (written) return toCustomer(after);
    }
    throw new StoreContended('resolve');
  };

  return {
    async resolve(businessId, identity, profileName) {
      const customer = await resolve(businessId, identity, profileName, () => Promise.resolve(true));
      if (customer === undefined) throw new StoreContended('resolve');
      return customer;
    },

    resolveSender: (businessId, identity, profileName, message) =>
      resolve(
        businessId,
        identity,
        profileName,
        async () => message !== undefined && !(await hasReceived(businessId, message)),
      ),

    relink: (businessId, from, to) => relinkCustomer(table, people, businessId, from, to),

    async find({ businessId, customerId }) {
      const person = await readPerson(businessId, customerId);
      return person === undefined || person.forgotten === true ? undefined : toCustomer(person);
    },
  };
}
