import { InboundMessage, MessageContent, Session, Usage } from '@randevou/contracts';
import type { InboxMessage } from '@randevou/conversation';
import * as z from 'zod';
import type { Shape } from './table.ts';

const TurnInProgress = z.object({
  turnId: z.string(),
  attempt: z.int().min(1),
  /** Epoch milliseconds. */
  leaseUntil: z.number(),
  /** Of the write that took it: tells a worker whose answer was lost that it was its own. */
  claimId: z.string(),
  /** Sort keys of the waiting messages that it answers. */
  messages: z.array(z.string()),
});

/** What stands once per conversation; `rev` grows with each write. */
const Head = z.object({
  v: z.literal(1),
  rev: z.int().min(1),
  /** One that this version cannot read begins anew: better than a conversation that never goes on. */
  session: Session.catch({ v: 1, history: [] }),
  current: TurnInProgress.optional(),
  /** Sort keys of messages that the last turn answered and that still stand among the waiting ones. */
  answered: z.array(z.string()).default([]),
  /** The session is not to be read any more after it, Unix seconds: DynamoDB removes it when it comes to it. */
  ttl: z.number().optional(),
});
export type Head = z.infer<typeof Head>;
export const headShape: Shape<Head> = { kind: 'head of a conversation', schema: Head };

/** As JSON text: what WhatsApp sends may hold numbers, names and depths that DynamoDB's own types refuse. */
const JsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'no JSON' });
    return z.NEVER;
  }
});

export interface WaitingMessage {
  readonly message: InboxMessage;
  /** Of the edit that stands, epoch milliseconds; absent: as it was sent. */
  readonly replacedAt?: number;
}

export const messageShape: Shape<WaitingMessage> = {
  kind: 'waiting message',
  schema: z
    .object({
      v: z.literal(1),
      key: z.string(),
      receivedAt: z.number(),
      message: JsonText.pipe(InboundMessage),
      replacedAt: z.number().optional(),
    })
    .transform(({ v: _, replacedAt, ...message }) => ({
      message,
      ...(replacedAt === undefined ? {} : { replacedAt }),
    })),
};

const SettledTurn = z.object({
  v: z.literal(1),
  turnId: z.string(),
  attempt: z.int().min(1),
  settledAt: z.number(),
  usage: Usage.extend({ fellBack: z.boolean() }),
  /** Keys of the messages that it answered. */
  messages: z.array(z.string()).default([]),
  /** Messages of the outbox. */
  replies: z.int().default(10),
});
/** What remains of a turn for 30 days, beside its messages in the outbox. */
export type SettledTurn = z.infer<typeof SettledTurn>;
export const settledTurnShape: Shape<SettledTurn> = { kind: 'settled turn', schema: SettledTurn };

/** Stands beside a waiting message as long as it has no answer, and leads to its conversation. */
const UnansweredEntry = z.object({ v: z.literal(1), customerId: z.string(), key: z.string() });
export const unansweredShape: Shape<z.infer<typeof UnansweredEntry>> = {
  kind: 'entry of the unanswered messages',
  schema: UnansweredEntry,
};

const EarlyChange = z.object({
  /** When it was made, epoch milliseconds. */
  at: z.number(),
  /** Who made it: nobody else's message is changed by it. */
  customerId: z.string(),
  /** Absent: the message was taken back. */
  content: MessageContent.optional(),
});
export type EarlyChange = z.infer<typeof EarlyChange>;

const Received = z.object({
  v: z.literal(1),
  /** The message itself has not come yet, only this change of it; JSON, so that a condition can name it whole. */
  early: z.string().optional(),
  /** It was taken back before it had a turn. */
  removed: z.literal(true).optional(),
});
export const receivedShape: Shape<z.infer<typeof Received>> = { kind: 'received message', schema: Received };

export const parseEarly = (text: string): EarlyChange => JsonText.pipe(EarlyChange).parse(text);
