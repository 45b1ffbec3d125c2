import type { ConversationKey } from '@randevou/conversation';
import * as z from 'zod';
import { contactShape } from './contact-items.ts';
import { settledTurnShape } from './conversation-items.ts';
import { keys, type Key } from './keys.ts';
import { aliasRemoval, isAt, type People } from './people.ts';
import { parseRow, type Shape, type Table, type Write } from './table.ts';

export const noticeShape: Shape<{ readonly id: string }> = { kind: 'notice', schema: z.object({ id: z.string() }) };
const placeShape: Shape<Key> = { kind: 'refusal', schema: z.object({ pk: z.string(), sk: z.string() }) };

/**
 * The parts of a write by which a customer is forgotten, but for the head of their conversation: name, number, language
 * and where they are found. Their id is never anybody else's. What was written to them before is removed at once, however
 * the write ends: whoever began to forget them goes on with it.
 */
export async function forgetWrites(table: Table, people: People, conversation: ConversationKey): Promise<Write[]> {
  await removeMessages(table, conversation);
  const { businessId, customerId } = conversation;
  const [person, contact] = await Promise.all([
    people.readPerson(businessId, customerId),
    table.get(keys.contact(conversation), contactShape),
  ]);
  const gone: Write[] = [{ remove: keys.contact(conversation) }, { remove: keys.handoff(conversation) }];
  if (person === undefined) return gone;
  const { phone, userId, rev } = person;
  const aliases = await Promise.all([
    ...(phone === undefined ? [] : [people.readAlias(businessId, 'phone', phone)]),
    ...(userId === undefined ? [] : [people.readAlias(businessId, 'user', userId)]),
  ]);
  const own = aliases.filter(({ found }) => found?.customerId === customerId);
  // Under the HMAC alone, so that to be forgotten does not undo a STOP.
  const refused = contact?.wantsReminders === false ? contact.consent : undefined;
  const kept = refused === undefined ? [] : own.map(({ key }) => keys.refusal(key));
  const places = own.flatMap((alias) => alias.places.map(keys.refusal));
  const old = await table.getMany(places, placeShape);
  return [
    ...gone,
    { put: keys.person(conversation), item: { v: 1, customerId, rev: rev + 1, forgotten: true }, when: isAt(rev) },
    ...own.map(aliasRemoval),
    ...kept.map((place): Write => ({ put: place, item: { v: 1, consent: refused } })),
    ...old.filter(({ pk }) => !kept.some((place) => place.pk === pk)).map((place): Write => ({ remove: place })),
  ];
}

/** All that earlier turns and notices left in the outbox, sent or not. */
async function removeMessages(table: Table, conversation: ConversationKey): Promise<void> {
  const { pk, sk: ofTurns } = keys.turn(conversation, '');
  const { sk: ofNotices } = keys.notice(conversation, '');
  const [turns, notices] = await Promise.all([
    table.query({ pk, prefix: ofTurns }),
    table.query({ pk, prefix: ofNotices }),
  ]);
  const ids = turns
    .map((row) => parseRow(row, settledTurnShape))
    .flatMap(({ turnId, replies }) => Array.from({ length: replies }, (_, index) => `${turnId}.${String(index + 1)}`));
  const ofNotice = notices.map((row) => parseRow(row, noticeShape).id);
  await table.removeAll([
    ...[...ids, ...ofNotice].flatMap((id) => [keys.outbox(id), keys.unsent(conversation, id)]),
    ...ofNotice.map((id) => keys.notice(conversation, id)),
  ]);
}
