import type { Session } from '@randevou/contracts';
import type { ClaimedTurn, ConversationKey, Inbox, InboxMessage, OutboxDraft, Turns } from '../src/ports.ts';

interface Conversation {
  readonly key: ConversationKey;
  readonly messages: Map<string, InboxMessage>;
  readonly answered: Set<string>;
  session: Session;
  open?: { turn: ClaimedTurn; leaseUntil: number; readonly begunAt: number };
  settled?: { readonly turnId: string; readonly attempt: number };
}

/** Inbox and turns in memory; `addToOutbox` takes the messages of a settled turn. */
export function createMemoryTurns(
  addToOutbox: (conversation: ConversationKey, drafts: readonly OutboxDraft[], createdAt: number) => void,
): { readonly inbox: Inbox; readonly turns: Turns } {
  const conversations = new Map<string, Conversation>();
  const of = ({ businessId, customerId }: ConversationKey): Conversation => {
    const id = `${businessId} ${customerId}`;
    const key = { businessId, customerId };
    const known = conversations.get(id);
    if (known !== undefined) return known;
    const fresh: Conversation = { key, messages: new Map(), answered: new Set(), session: { v: 1, history: [] } };
    conversations.set(id, fresh);
    return fresh;
  };

  const inbox: Omit<Inbox, 'unanswered'> = {
    receive(conversation, message) {
      const { messages } = of(conversation);
      if (messages.has(message.key)) return Promise.resolve('duplicate');
      messages.set(message.key, message);
      return Promise.resolve('stored');
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
    claim(conversation, { turnId, messages, now, leaseMs }) {
      const state = of(conversation);
      const { open } = state;
      if (open !== undefined && open.leaseUntil > now)
        return Promise.resolve({ status: 'busy', until: open.leaseUntil });
      if (open === undefined && (messages.length === 0 || messages.some(({ key }) => state.answered.has(key)))) {
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
      state.session = record.session;
      state.settled = { turnId, attempt };
      delete state.open;
      addToOutbox(conversation, record.outbox, open.begunAt);
      return Promise.resolve('settled');
    },
    release(conversation, { turnId, attempt }) {
      const { open } = of(conversation);
      if (open?.turn.turnId === turnId && open.turn.attempt === attempt) open.leaseUntil = 0;
      return Promise.resolve();
    },
  };
  return { inbox: { ...inbox, unanswered }, turns };
}
