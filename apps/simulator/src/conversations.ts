import { WakeUp, type BusinessProfile } from '@randevou/contracts';
import { pauseOf, type ConversationKey, type Pseudonyms } from '@randevou/conversation';
import type { LocalStage, SentMessage } from '@randevou/standins';
import type { Store } from '@randevou/store-dynamodb';
import * as z from 'zod';
import type { ChatEntry, ChatLog } from './chat-log.ts';
import { addressKey, parseCustomer, type CustomerAddress } from './customer-address.ts';
import { describeRequest, toWebhookMessage, type SendRequest, type TappedOption } from './inbound-message.ts';
import { toMessageView, type MessageView } from './message-view.ts';
import { readScreen } from './screen.ts';
import { createSignal } from './signal.ts';
import { SimulatorError } from './simulator-error.ts';
import { toChannel } from './to-channel.ts';

export interface TurnUsageView {
  readonly modelCalls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly modelId: string;
  readonly fellBack: boolean;
}

/** What became of a message. `settled: false`: the wait ran out before its turn was settled. */
export type SendResult =
  | { readonly messageId: string; readonly settled: false }
  | {
      readonly messageId: string;
      readonly settled: true;
      readonly replies: readonly MessageView[];
      readonly usage: TurnUsageView;
      readonly paused: boolean;
    };

export interface Conversations {
  /** Sends messages of one customer that arrive together, and waits for their turns; real milliseconds. */
  send(customer: string, requests: readonly SendRequest[], waitMs: number): Promise<readonly SendResult[]>;
  messages(
    customer: string,
    options: { readonly after: number; readonly waitMs: number },
  ): Promise<{ readonly messages: readonly MessageView[]; readonly idle: boolean; readonly paused: boolean }>;
  /** A delivery status of an outbound message. */
  status(messageId: string, status: string, errors?: readonly unknown[]): Promise<void>;
  /** Whether nothing of this customer is queued, running or unsent. */
  idle(customer: string): Promise<boolean>;
  /** Whether the bot is silent for this customer because they asked for a person. */
  paused(customer: string): Promise<boolean>;
  clear(): void;
}

export interface ConversationsOptions {
  readonly stage: LocalStage;
  readonly store: Store;
  readonly pseudonyms: Pseudonyms;
  readonly log: ChatLog;
  readonly profile: () => BusinessProfile;
  /** A new WhatsApp message id for the customer. */
  readonly newMessageId: (address: string) => string;
}

const NO_USAGE: TurnUsageView = { modelCalls: 0, inputTokens: 0, outputTokens: 0, modelId: 'none', fellBack: false };
/** Looks again at least so often, should nothing tell of a change. */
const LOOK_EVERY_MS = 250;
const Raw = z.looseObject({
  type: z.string().optional(),
  interactive: z.looseObject({ type: z.string() }).optional(),
});
const CallbackData = z.looseObject({ biz_opaque_callback_data: z.string().optional() });

export function createConversations(options: ConversationsOptions): Conversations {
  const { stage, store, pseudonyms, log, profile, newMessageId } = options;
  const changes = createSignal();
  /** Deliveries of a customer go one after the other, so that they arrive in order. */
  const deliveries = new Map<string, Promise<void>>();
  /** The newest name of each customer as WhatsApp gave it: phone number, user id, or both. */
  const identities = new Map<string, CustomerAddress>();

  stage.onActivityEnd(changes.raise);
  stage.whatsapp.onMessage((sent) => {
    const { timeZone, id: businessId } = profile();
    const callbackData = CallbackData.parse(sent.payload).biz_opaque_callback_data;
    log.append({
      messageId: sent.wamid,
      businessId,
      customer: sent.to,
      direction: 'out',
      at: sent.at,
      ...readScreen(sent.payload, timeZone),
      options: [...readScreen(sent.payload, timeZone).options],
      status: 'delivered',
      raw: sent.payload,
      ...(callbackData === undefined ? {} : { callbackData }),
    });
    changes.raise();
  });
  stage.whatsapp.onReadReceipt(({ messageId }) => {
    log.setStatus(messageId, 'read');
    changes.raise();
  });

  const keysOf = (address: CustomerAddress): ReadonlySet<string> => {
    const known = identities.get(addressKey(address));
    return new Set([address.phone, address.userId, known?.phone, known?.userId].filter((key) => key !== undefined));
  };
  const entriesOf = (address: CustomerAddress) => {
    const keys = keysOf(address);
    const businessId = profile().id;
    return log.all((entry) => entry.businessId === businessId && keys.has(entry.customer));
  };
  const identityOf = (address: CustomerAddress): CustomerAddress | undefined => {
    const known = identities.get(addressKey(address));
    if (known) return known;
    const last = entriesOf(address).findLast(({ direction }) => direction === 'in');
    return last && { ...address, ...(last.userId === undefined ? {} : { userId: last.userId }) };
  };
  const conversationOf = async (identity: CustomerAddress): Promise<ConversationKey> => {
    const { customerId } = await store.customers.resolve(profile().id, identity, undefined);
    return { businessId: profile().id, customerId };
  };

  const findTapped = (address: CustomerAddress, optionId: string | undefined): TappedOption | undefined => {
    if (optionId === undefined) return undefined;
    const entry = entriesOf(address).findLast(({ options: shown }) => shown.some(({ id }) => id === optionId));
    const option = entry?.options.find(({ id }) => id === optionId);
    if (!entry || !option) return undefined;
    const { type, interactive } = Raw.parse(entry.raw);
    const kind = type === 'template' ? 'template' : interactive?.type === 'button' ? 'button' : 'list';
    return { messageId: entry.messageId, title: option.title, kind };
  };

  /** `taken`: the first try to take it in has ended. */
  const deliver = (address: CustomerAddress, request: SendRequest): { messageId: string; taken: Promise<void> } => {
    const key = addressKey(address);
    const messageId = request.messageId ?? newMessageId(key);
    const at = stage.clock.now();
    const tapped = findTapped(address, request.tap);
    const value = toWebhookMessage({ request, address, messageId, at, tapped });
    const userId = address.userId ?? request.userId;
    const identity = { ...address, ...(userId === undefined ? {} : { userId }) };
    for (const name of [identity.phone, identity.userId]) if (name !== undefined) identities.set(name, identity);
    if (!log.find(messageId)) {
      log.append({
        messageId,
        businessId: profile().id,
        customer: key,
        ...(request.userId === undefined ? {} : { userId: request.userId }),
        direction: 'in',
        at,
        text: describeRequest(request, tapped),
        options: [],
        status: 'sent',
        raw: value.messages[0],
      });
    }
    changes.raise();
    const before = deliveries.get(key) ?? Promise.resolve();
    const channel = toChannel(profile());
    const taken = before
      .then(() => stage.whatsapp.deliver(channel, value))
      .finally(() => {
        if (deliveries.get(key) === taken) deliveries.delete(key);
        changes.raise();
      });
    deliveries.set(key, taken);
    return { messageId, taken };
  };

  const isIdle = async (address: CustomerAddress): Promise<boolean> => {
    const identity = identityOf(address);
    if (!identity) return true;
    if ([...keysOf(address)].some((key) => deliveries.has(key)) || stage.retriesWaiting > 0) return false;
    const conversation = await conversationOf(identity);
    if (stage.queue.some((body) => isFor(conversation, body))) return false;
    const [waiting, unsettled, unsent] = await Promise.all([
      store.inbox.waiting(conversation),
      store.turns.unsettled(conversation),
      store.outbox.unsent(conversation),
    ]);
    return waiting.length === 0 && unsettled.status === 'nothing' && unsent.length === 0;
  };

  const isPaused = async (address: CustomerAddress): Promise<boolean> => {
    const identity = identityOf(address);
    if (!identity) return false;
    const conversation = await conversationOf(identity);
    const [session, contact] = await Promise.all([
      store.turns.session(conversation),
      store.contacts.read(conversation),
    ]);
    return session !== undefined && pauseOf(session, contact, stage.clock.now()) !== undefined;
  };

  /** Undefined as long as the message's turn is not settled and sent. */
  const outcomeOf = async (address: CustomerAddress, messageId: string): Promise<SendResult | undefined> => {
    const conversation = await conversationOf(identityOf(address) ?? address);
    const { key } = await pseudonyms.message(messageId);
    const findTurn = () => store.turns.settledFor(conversation, key);
    let turn = await findTurn();
    if (!turn) {
      if (!(await isIdle(address))) return undefined;
      // It may have been settled between the two looks.
      turn = await findTurn();
      if (!turn) return { messageId, settled: true, replies: [], usage: NO_USAGE, paused: await isPaused(address) };
    }
    const ofTurn = `${turn.turnId}.`;
    const unsent = await store.outbox.unsent(conversation);
    if (unsent.some(({ id }) => id.startsWith(ofTurn))) return undefined;
    const { timeZone } = profile();
    const replies = log.all(({ callbackData }) => callbackData?.startsWith(ofTurn) === true);
    return {
      messageId,
      settled: true,
      replies: replies.map((entry) => toMessageView(entry, timeZone)),
      usage: turn.usage,
      paused: await isPaused(address),
    };
  };

  /** Looks until there is something to see, or the time is over. */
  const until = async <T>(look: () => Promise<T | undefined>, waitMs: number): Promise<T | undefined> => {
    const giveUpAt = performance.now() + waitMs;
    for (;;) {
      const changed = changes.wait(LOOK_EVERY_MS);
      const seen = await look();
      if (seen !== undefined) return seen;
      const left = giveUpAt - performance.now();
      if (left <= 0) return undefined;
      await Promise.race([changed, changes.wait(left)]);
    }
  };

  return {
    send: async (customer, requests, waitMs) => {
      const address = parseCustomer(customer);
      const release = requests.length > 1 ? stage.hold() : () => undefined;
      const messageIds: string[] = [];
      try {
        for (const request of requests) {
          // Messages that a frozen clock stamps alike would stand in no order.
          if (messageIds.length > 0 && stage.clock.frozen) stage.clock.advance(1);
          const { messageId, taken } = deliver(address, request);
          messageIds.push(messageId);
          if (waitMs > 0 || requests.length > 1) await taken;
        }
      } finally {
        release();
      }
      if (waitMs <= 0) return messageIds.map((messageId) => ({ messageId, settled: false }));
      const giveUpAt = performance.now() + waitMs;
      const results: SendResult[] = [];
      for (const messageId of messageIds) {
        const left = Math.max(0, giveUpAt - performance.now());
        const outcome = await until(() => outcomeOf(address, messageId), left);
        results.push(outcome ?? { messageId, settled: false });
      }
      return results;
    },
    messages: async (customer, { after, waitMs }) => {
      const address = parseCustomer(customer);
      const newer = () => entriesOf(address).filter(({ seq }) => seq > after);
      await until(async () => (newer().length > 0 ? true : undefined), waitMs);
      const [idle, paused] = await Promise.all([isIdle(address), isPaused(address)]);
      return { messages: newer().map((entry) => toMessageView(entry, profile().timeZone)), idle, paused };
    },
    status: async (messageId, status, errors) => {
      const entry = log.find(messageId);
      if (entry?.direction !== 'out') {
        throw new SimulatorError('unknown_message', `no outbound message has the id ${messageId}`, 404);
      }
      log.setStatus(messageId, status);
      await stage.whatsapp.deliverStatus(toSent(entry, profile()), status, errors);
    },
    idle: (customer) => isIdle(parseCustomer(customer)),
    paused: (customer) => isPaused(parseCustomer(customer)),
    clear: () => {
      log.clear();
      identities.clear();
      deliveries.clear();
      changes.raise();
    },
  };
}

function isFor({ businessId, customerId }: ConversationKey, body: string): boolean {
  const wakeUp = WakeUp.safeParse(JSON.parse(body));
  return wakeUp.success && wakeUp.data.businessId === businessId && wakeUp.data.customerId === customerId;
}

function toSent(entry: ChatEntry, { channel }: BusinessProfile): SentMessage {
  return {
    sequence: entry.seq,
    wamid: entry.messageId,
    at: entry.at,
    to: entry.customer,
    originationPhoneNumberId: channel.originationPhoneNumberId,
    payload: z.record(z.string(), z.unknown()).parse(entry.raw),
  };
}
