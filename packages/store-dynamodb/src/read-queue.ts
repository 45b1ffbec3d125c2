import type { ConversationKey } from '@randevou/conversation';
import { headShape, messageShape, type Head, type WaitingMessage } from './conversation-items.ts';
import { keys } from './keys.ts';
import { parseRow, type Table } from './table.ts';

export interface Queue {
  readonly head: Head | undefined;
  /** Every message that stands there, answered ones too, oldest first; `sk` is its place. */
  readonly messages: readonly (WaitingMessage & { readonly sk: string })[];
}

/** Head and waiting messages of a conversation. */
export async function readQueue(table: Table, conversation: ConversationKey): Promise<Queue> {
  const rows = await table.query(keys.queue(conversation));
  const { sk: headKey } = keys.head(conversation);
  const head = rows.find((row) => row['sk'] === headKey);
  return {
    head: head === undefined ? undefined : parseRow(head, headShape),
    messages: rows
      .filter((row) => row !== head)
      .map((row) => ({ sk: String(row['sk']), ...parseRow(row, messageShape) })),
  };
}
