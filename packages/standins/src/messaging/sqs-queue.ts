import { createHash, randomUUID } from 'node:crypto';
import type { SharedClock } from '../clock.ts';

export interface QueueMessage {
  readonly messageId: string;
  readonly body: string;
  readonly md5OfBody: string;
  readonly groupId: string;
  readonly deduplicationId: string;
  readonly sequenceNumber: string;
  readonly sentAt: number;
  readonly messageAttributes: Readonly<Record<string, unknown>>;
  /** X-Ray's, of the sender. */
  readonly traceHeader?: string | undefined;
}

export interface ReceivedMessage extends QueueMessage {
  readonly receiptHandle: string;
  readonly receiveCount: number;
  readonly firstReceivedAt: number;
}

/** One FIFO queue: order within a group, deduplication, visibility, dead letters. */
export interface FifoQueue {
  readonly name: string;
  /** A repetition within five minutes gives the first message back and is not queued. */
  send(message: {
    readonly body: string;
    readonly groupId: string;
    readonly deduplicationId?: string | undefined;
    readonly messageAttributes?: Readonly<Record<string, unknown>> | undefined;
    readonly traceHeader?: string | undefined;
  }): QueueMessage;
  /** Messages of one group, oldest first; a group with a message in flight gives none. */
  receive(max: number, visibilityMs?: number): readonly ReceivedMessage[];
  /** False if the handle is no longer the message's latest. */
  remove(receiptHandle: string): boolean;
  changeVisibility(receiptHandle: string, visibilityMs: number): boolean;
  /** Earliest end of an invisibility that still lies ahead. */
  nextVisible(): number | undefined;
  /** Whether a message that is queued or in flight has such a body. */
  some(matches: (body: string) => boolean): boolean;
  readonly size: number;
  clear(): void;
  /** Called when something may have become receivable. */
  onChange(listener: () => void): void;
}

export const DEDUPLICATION_MS = 5 * 60_000;

interface Kept extends QueueMessage {
  visibleAt: number;
  receiveCount: number;
  receiptHandle: string | undefined;
  firstReceivedAt: number | undefined;
}

export interface FifoQueueOptions {
  readonly name: string;
  readonly visibilityMs: number;
  readonly clock: Pick<SharedClock, 'now'>;
  /** After so many receipts a message goes to `queue` instead of being received again. */
  readonly deadLetter?: { readonly queue: FifoQueue; readonly maxReceiveCount: number };
}

const digest = (algorithm: 'md5' | 'sha256', text: string) => createHash(algorithm).update(text).digest('hex');

export function createFifoQueue({ name, visibilityMs, clock, deadLetter }: FifoQueueOptions): FifoQueue {
  const groups = new Map<string, Kept[]>();
  const byHandle = new Map<string, Kept>();
  const sent = new Map<string, { readonly message: QueueMessage; readonly until: number }>();
  const listeners: (() => void)[] = [];
  let sequence = 0n;

  const changed = () => {
    for (const listener of listeners) listener();
  };
  const drop = (message: Kept) => {
    const group = groups.get(message.groupId) ?? [];
    const rest = group.filter((other) => other !== message);
    if (rest.length === 0) groups.delete(message.groupId);
    else groups.set(message.groupId, rest);
    if (message.receiptHandle !== undefined) byHandle.delete(message.receiptHandle);
  };
  const take = (message: Kept, now: number, visibility: number): ReceivedMessage => {
    if (message.receiptHandle !== undefined) byHandle.delete(message.receiptHandle);
    const receiptHandle = randomUUID();
    const firstReceivedAt = message.firstReceivedAt ?? now;
    Object.assign(message, { receiptHandle, firstReceivedAt, visibleAt: now + visibility });
    message.receiveCount += 1;
    byHandle.set(receiptHandle, message);
    return { ...message, receiptHandle, firstReceivedAt };
  };
  const buryExhausted = (now: number) => {
    if (!deadLetter) return;
    for (const message of [...groups.values()].flat()) {
      if (message.visibleAt > now || message.receiveCount < deadLetter.maxReceiveCount) continue;
      drop(message);
      deadLetter.queue.send({ ...message, deduplicationId: message.messageId });
    }
  };

  return {
    name,
    send: ({ body, groupId, deduplicationId = digest('sha256', body), messageAttributes = {}, traceHeader }) => {
      const now = clock.now();
      for (const [id, { until }] of sent) {
        if (until > now) break;
        sent.delete(id);
      }
      const earlier = sent.get(deduplicationId);
      // The clients check the digest of what they sent, which may differ from the first message's body.
      if (earlier) return { ...earlier.message, md5OfBody: digest('md5', body) };
      sequence += 1n;
      const message: QueueMessage = {
        messageId: randomUUID(),
        body,
        md5OfBody: digest('md5', body),
        groupId,
        deduplicationId,
        sequenceNumber: sequence.toString().padStart(20, '0'),
        sentAt: now,
        messageAttributes,
        traceHeader,
      };
      sent.set(deduplicationId, { message, until: now + DEDUPLICATION_MS });
      const kept = {
        ...message,
        visibleAt: now,
        receiveCount: 0,
        receiptHandle: undefined,
        firstReceivedAt: undefined,
      };
      groups.set(groupId, [...(groups.get(groupId) ?? []), kept]);
      changed();
      return message;
    },
    receive: (max, visibility = visibilityMs) => {
      const now = clock.now();
      buryExhausted(now);
      for (const group of groups.values()) {
        if (group.some((message) => message.visibleAt > now)) continue;
        return group.slice(0, max).map((message) => take(message, now, visibility));
      }
      return [];
    },
    remove: (receiptHandle) => {
      const message = byHandle.get(receiptHandle);
      if (!message) return false;
      drop(message);
      changed();
      return true;
    },
    changeVisibility: (receiptHandle, visibility) => {
      const message = byHandle.get(receiptHandle);
      if (!message) return false;
      message.visibleAt = clock.now() + visibility;
      changed();
      return true;
    },
    nextVisible: () => {
      const now = clock.now();
      let next: number | undefined;
      for (const message of [...groups.values()].flat()) {
        if (message.visibleAt > now && (next === undefined || message.visibleAt < next)) next = message.visibleAt;
      }
      return next;
    },
    some: (matches) => [...groups.values()].some((group) => group.some(({ body }) => matches(body))),
    get size() {
      return [...groups.values()].reduce((total, group) => total + group.length, 0);
    },
    clear: () => {
      groups.clear();
      byHandle.clear();
      sent.clear();
      changed();
    },
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
}
