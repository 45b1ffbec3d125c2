import type { MessageContent, Session } from '@randevou/contracts';
import type { ClaimedTurn, ConversationKey, Handoff, Inbox, InboxMessage, OutboxDraft, Turns } from '../src/ports.ts';

interface EarlyChange {
  readonly customerId: string;
  readonly at: number;
  readonly content: MessageContent | undefined;
}

interface Conversation {
  readonly key: ConversationKey;
  readonly messages: Map<string, InboxMessage>;
  readonly answered: Set<string>;
  /** When waiting messages were edited. */
  readonly edits: Map<string, number>;
  session: Session;
  open?: { turn: ClaimedTurn; leaseUntil: number; readonly begunAt: number };
  settled?: { readonly turnId: string; readonly attempt: number };
}

/**
 * Inbox and turns in memory; `addToOutbox` takes the messages of a settled turn, `handedOff` who waits for a person,
 * `forgotten` who is forgotten.
 */
export function createMemoryTurns(
  addToOutbox: (conversation: ConversationKey, drafts: readonly OutboxDraft[], createdAt: number) => void,
  handedOff: (conversation: ConversationKey, handoff: Handoff | 'ended') => void,
  forgotten: (conversation: ConversationKey) => void,
): {
  readonly inbox: Inbox;
  readonly turns: Turns;
  readonly hasReceived: (businessId: string, messageKey: string) => boolean;
} {
  const conversations = new Map<string, Conversation>();
  /** By business and key: what has come, was changed before it came, or was taken back. */
  const markers = new Map<string, 'received' | 'removed' | EarlyChange>();
  const of = ({ businessId, customerId }: ConversationKey): Conversation => {
    const id = `${businessId} ${customerId}`;
    const key = { businessId, customerId };
    const known = conversations.get(id);
    if (known !== undefined) return known;
    const fresh: Conversation = {
      key,
      messages: new Map(),
      answered: new Set(),
      edits: new Map(),
      session: { v: 1, history: [] },
    };
    conversations.set(id, fresh);
    return fresh;
  };

  /** Under which of its names a message came before. */
  const knownKey = (businessId: string, key: string, others: readonly string[]): string =>
    others.find((other) => markers.has(`${businessId} ${other}`)) ?? key;

  const inbox: Omit<Inbox, 'unanswered'> = {
    receive(conversation, received, others = []) {
      const { messages, edits } = of(conversation);
      const message = { ...received, key: knownKey(conversation.businessId, received.key, others) };
      const id = `${conversation.businessId} ${message.key}`;
      const marker = markers.get(id);
      if (typeof marker === 'string') return Promise.resolve('duplicate');
      const early = marker?.customerId === conversation.customerId ? marker : undefined;
      const content = early === undefined ? message.message.content : early.content;
      markers.set(id, content === undefined ? 'removed' : 'received');
      if (content === undefined) return Promise.resolve('stored');
      messages.set(message.key, { ...message, message: { ...message.message, content } });
      if (early !== undefined) edits.set(message.key, early.at);
      return Promise.resolve('stored');
    },
    replace(conversation, newKey, content, at, others = []) {
      const { messages, answered, edits, open } = of(conversation);
      const key = knownKey(conversation.businessId, newKey, others);
      const id = `${conversation.businessId} ${key}`;
      const marker = markers.get(id);
      if (marker === 'removed') return Promise.resolve('replaced');
      if (marker !== 'received') {
        const stays =
          marker !== undefined && (marker.content === undefined || (content !== undefined && marker.at >= at));
        if (!stays) markers.set(id, { customerId: conversation.customerId, at, content });
        return Promise.resolve('unknown');
      }
      const known = messages.get(key);
      const isTaken = answered.has(key) || open?.turn.messages.some((message) => message.key === key) === true;
      if (known === undefined || isTaken) return Promise.resolve('too_late');
      if (content === undefined) {
        messages.delete(key);
        markers.set(id, 'removed');
      } else if ((edits.get(key) ?? Number.NEGATIVE_INFINITY) < at) {
        messages.set(key, { ...known, message: { ...known.message, content } });
        edits.set(key, at);
      }
      return Promise.resolve('replaced');
    },
    rehouse(from, to) {
      const { messages, answered, edits } = of(from);
      for (const [key, message] of messages) {
        if (answered.has(key)) continue;
        of(to).messages.set(key, message);
        const at = edits.get(key);
        if (at !== undefined) of(to).edits.set(key, at);
      }
      conversations.delete(`${from.businessId} ${from.customerId}`);
      return Promise.resolve();
    },
    waiting(conversation) {
      const { messages, answered, open } = of(conversation);
      const claimed = new Set(open?.turn.messages.map(({ key }) => key));
      const waiting = [...messages.values()].filter(({ key }) => !answered.has(key) && !claimed.has(key));
      return Promise.resolve(waiting.toSorted((a, b) => a.receivedAt - b.receivedAt));
    },
  };

  const unanswered: Inbox['unanswered'] = (businessId, { from, to }) =>
    Promise.resolve(
      [...conversations.values()]
        .filter(({ key }) => key.businessId === businessId)
        .flatMap(({ key: conversation, messages, answered }) =>
          [...messages.values()]
            .filter(({ key, receivedAt }) => !answered.has(key) && receivedAt >= from && receivedAt <= to)
            .map(({ key, receivedAt }) => ({ receivedAt, found: { conversation, key } })),
        )
        .toSorted((a, b) => a.receivedAt - b.receivedAt)
        .map(({ found }) => found),
    );

  const turns: Turns = {
    session(conversation) {
      const { session, settled } = of(conversation);
      const isEmpty = session.history.length === 0 && Object.keys(session).length === 2;
      return Promise.resolve(settled === undefined || isEmpty ? undefined : session);
    },
    claim(conversation, { turnId, messages: wanted, now, leaseMs }) {
      const state = of(conversation);
      // As they are now: they may have been edited since they were read, or be gone.
      const messages = wanted.flatMap(({ key }) => state.messages.get(key) ?? []);
      const { open } = state;
      if (open !== undefined && open.leaseUntil > now)
        return Promise.resolve({ status: 'busy', until: open.leaseUntil });
      if (
        open === undefined &&
        (messages.length === 0 ||
          messages.length < wanted.length ||
          messages.some(({ key }) => state.answered.has(key)))
      ) {
        return Promise.resolve({ status: 'nothing' });
      }
      const turn: ClaimedTurn =
        open === undefined
          ? { turnId, attempt: 1, messages, session: state.session }
          : { ...open.turn, attempt: open.turn.attempt + 1 };
      state.open = { turn, leaseUntil: now + leaseMs, begunAt: now };
      return Promise.resolve({ status: 'claimed', turn });
    },
    unsettled(conversation) {
      const { open } = of(conversation);
      return Promise.resolve(open === undefined ? { status: 'nothing' } : { status: 'claimed', turn: open.turn });
    },
    settle(conversation, { turnId, attempt }, record) {
      const state = of(conversation);
      const { open, settled } = state;
      if (settled?.turnId === turnId) return Promise.resolve(settled.attempt === attempt ? 'settled' : 'lost');
      if (open?.turn.turnId !== turnId || open.turn.attempt !== attempt) return Promise.resolve('lost');
      for (const { key } of open.turn.messages) state.answered.add(key);
      state.session = record.forget === true ? { v: 1, history: [] } : record.session;
      state.settled = { turnId, attempt };
      delete state.open;
      addToOutbox(conversation, record.outbox, open.begunAt);
      if (record.handoff !== undefined) handedOff(conversation, record.handoff);
      if (record.forget === true) forgotten(conversation);
      return Promise.resolve('settled');
    },
    release(conversation, { turnId, attempt }) {
      const { open } = of(conversation);
      if (open?.turn.turnId === turnId && open.turn.attempt === attempt) open.leaseUntil = 0;
      return Promise.resolve();
    },
  };
  const hasReceived = (businessId: string, messageKey: string): boolean =>
    typeof markers.get(`${businessId} ${messageKey}`) === 'string';
  return { inbox: { ...inbox, unanswered }, turns, hasReceived };
}
