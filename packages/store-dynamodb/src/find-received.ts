import { receivedShape } from './conversation-items.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';
import type * as z from 'zod';

export interface ReceivedMarker {
  /** Under which of its names the message came. */
  readonly name: string;
  readonly marker: z.output<typeof receivedShape.schema>;
}

/** The marker of a message, whichever key its name was made with; it stays where it was written. */
export async function findReceived(
  table: Table,
  businessId: string,
  names: readonly string[],
): Promise<ReceivedMarker | undefined> {
  const found = await Promise.all(
    names.map(async (name) => ({ name, marker: await table.get(keys.received(businessId, name), receivedShape) })),
  );
  return found.find((each): each is ReceivedMarker => each.marker !== undefined);
}
