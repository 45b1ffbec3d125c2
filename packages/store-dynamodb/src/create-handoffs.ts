import { BookingView, PersonReason } from '@randevou/contracts';
import { personRequested, type ConversationKey, type Handoff, type Handoffs } from '@randevou/conversation';
import * as z from 'zod';
import { eventWrite } from './create-conversation-events.ts';
import { keys } from './keys.ts';
import { parseRow, type Condition, type Shape, type Table, type Write } from './table.ts';

const DAY_SECONDS = 86_400;

const StoredHandoff = z
  .object({
    v: z.literal(1),
    businessId: z.string(),
    customerId: z.string(),
    turnId: z.string(),
    at: z.number(),
    until: z.number(),
    reason: PersonReason,
    wish: z.object({
      serviceId: z.string().exactOptional(),
      partySize: z.number().exactOptional(),
      date: z.string().exactOptional(),
      time: z.string().exactOptional(),
    }),
    bookings: z.array(BookingView),
    told: z.boolean(),
  })
  .transform(({ v: _v, businessId, customerId, told, ...handoff }) => ({
    told,
    handoff: { conversation: { businessId, customerId }, ...handoff } satisfies Handoff,
  }));
export const handoffShape: Shape<z.infer<typeof StoredHandoff>> = { kind: 'handoff', schema: StoredHandoff };

/** One item per conversation, the newest; each business's stand together. */
export function createHandoffs(table: Table): Handoffs {
  const of = async (businessId: string) => {
    const { pk } = keys.handoff({ businessId, customerId: '' });
    const rows = await table.query({ pk });
    return rows.map((row) => parseRow(row, handoffShape)).toSorted((a, b) => a.handoff.at - b.handoff.at);
  };
  return {
    async untold(businessId) {
      return (await of(businessId)).filter(({ told }) => !told).map(({ handoff }) => handoff);
    },
    async markTold({ conversation, turnId }) {
      const { If, names, values } = isOf(turnId);
      await table.write({
        update: keys.handoff(conversation),
        set: 'SET #told = :yes',
        when: { If, names: { ...names, '#told': 'told' }, values: { ...values, ':yes': true } },
      });
    },
    async open(businessId, now) {
      return (await of(businessId)).map(({ handoff }) => handoff).filter(({ until }) => until > now);
    },
    async end({ conversation, turnId }) {
      await table.write({ remove: keys.handoff(conversation), when: isOf(turnId) });
    },
  };
}

/** Parts of the write that settles a turn. */
export function handoffWrites(conversation: ConversationKey, handoff: Handoff | 'ended' | undefined): Write[] {
  if (handoff === undefined) return [];
  if (handoff === 'ended') return [{ remove: keys.handoff(conversation) }];
  const { conversation: _conversation, ...rest } = handoff;
  const item = { v: 1, ...conversation, ...rest, told: false, ttl: Math.floor(handoff.until / 1000) + DAY_SECONDS };
  return [{ put: keys.handoff(conversation), item }, eventWrite(personRequested(handoff))];
}

/** Not a newer one, and still there. */
function isOf(turnId: string): Required<Condition> {
  return { If: '#turnId = :turnId', names: { '#turnId': 'turnId' }, values: { ':turnId': turnId } };
}
