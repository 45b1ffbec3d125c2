import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { ConversationKey, OutboxItem } from '@randevou/conversation';
import { settledTurnShape } from './conversation-items.ts';
import { createStoreClient } from './create-store-client.ts';
import { keys } from './keys.ts';
import { outboxShape, toOutboxItem } from './outbox-items.ts';
import { openTable, parseRow } from './table.ts';

/** Messages of one turn at most. */
const MOST_PAYLOADS = 10;

/**
 * Tells what was answered to a message, for who may look but not change: undefined until its turn is settled and nothing
 * of its reply is left to send. `messageKeys`: its pseudonyms, of every key that is in use.
 */
export function createReplyReader({
  client = createStoreClient(),
  tableName,
}: {
  readonly client?: DynamoDBClient;
  readonly tableName: string;
}): (conversation: ConversationKey, messageKeys: readonly string[]) => Promise<readonly OutboxItem[] | undefined> {
  const table = openTable(client, tableName);
  return async (conversation, messageKeys) => {
    const { pk, sk: prefix } = keys.turn(conversation, '');
    const turns = (await table.query({ pk, prefix })).map((row) => parseRow(row, settledTurnShape));
    const turn = turns.find(({ messages }) => messages.some((key) => messageKeys.includes(key)));
    if (turn === undefined) return undefined;
    const ids = Array.from({ length: MOST_PAYLOADS }, (_, index) => keys.outbox(`${turn.turnId}.${String(index)}`));
    const items = await table.getMany(ids, outboxShape);
    return items.every(({ state }) => state === 'sent' || state === 'failed') ? items.map(toOutboxItem) : undefined;
  };
}
