import type { PseudonymKeyring } from '@randevou/contracts';
import type { Claim, ClaimedTurn, ConversationKey, TurnRecord, Turns } from '@randevou/conversation';
import { handoffWrites } from './create-handoffs.ts';
import { headShape, settledTurnShape, type Head, type SettledTurn } from './conversation-items.ts';
import { StoreContended } from './errors.ts';
import { expiry } from './expiry.ts';
import { forgetWrites } from './forget-writes.ts';
import { keys, type Key } from './keys.ts';
import { outboxWrites } from './outbox-items.ts';
import { createPeople } from './people.ts';
import { readQueue, type Queue } from './read-queue.ts';
import { ABSENT, parseRow, type Condition, type Table, type Write } from './table.ts';

export interface TurnsDeps {
  readonly table: Table;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Never the same twice. */
  readonly newId: () => string;
  /** Finds the aliases of whoever is forgotten. */
  readonly keyring: PseudonymKeyring;
}

export interface StoredTurns extends Turns {
  /** What a settled turn cost, for 30 days. */
  settled(conversation: ConversationKey, turnId: string): Promise<SettledTurn | undefined>;
  /** The settled turn that answered the message with this key. */
  settledFor(conversation: ConversationKey, messageKey: string): Promise<SettledTurn | undefined>;
}

const MOST_ROUNDS = 5;
/**
 * A transaction takes 100 items, and each message stands in two places: those beyond this number are only marked as
 * answered, and removed by the next claim.
 */
const MOST_REMOVED_AT_ONCE = 35;

/**
 * Turns of a conversation. All that decides about them is the conversation's head item: claim, release and settle
 * are one conditional write on it.
 */
export function createTurns({ table, now, newId, keyring }: TurnsDeps): StoredTurns {
  const people = createPeople(table, keyring);

  const takeOver = (queue: Queue, head: Head, current: NonNullable<Head['current']>, at: number, leaseMs: number) => {
    const taken = { ...current, attempt: current.attempt + 1, leaseUntil: at + leaseMs, claimId: newId() };
    const kept = keptHead(head, at);
    return { head: { ...kept, rev: head.rev + 1, current: taken }, turn: claimedTurn(queue, kept, taken) };
  };

  const begin = async (
    conversation: ConversationKey,
    queue: Queue,
    request: Parameters<Turns['claim']>[1],
  ): Promise<{ head: Head; turn: ClaimedTurn } | undefined> => {
    const answered = new Set(queue.head?.answered);
    const open = new Map(
      queue.messages.filter(({ sk }) => !answered.has(sk)).map(({ sk, message }) => [message.key, sk] as const),
    );
    const places = request.messages.map(({ key }) => open.get(key));
    const messages = places.filter((sk) => sk !== undefined);
    if (messages.length === 0 || messages.length < places.length) return undefined;
    // Before the marks are overwritten by those of this turn.
    await table.removeAll([...answered].flatMap((sk) => placesOf(conversation, sk)));
    const current = {
      turnId: request.turnId,
      attempt: 1,
      leaseUntil: request.now + request.leaseMs,
      claimId: newId(),
      messages,
    };
    const head: Head =
      queue.head === undefined
        ? { v: 1, rev: 0, session: { v: 1, history: [] }, answered: [] }
        : keptHead(queue.head, request.now);
    return { head: { ...head, rev: head.rev + 1, answered: [], current }, turn: claimedTurn(queue, head, current) };
  };

  return {
    async claim(conversation, request) {
      for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const queue = await readQueue(table, conversation);
        const current = queue.head?.current;
        if (current !== undefined && current.leaseUntil > request.now) {
          return { status: 'busy', until: current.leaseUntil };
        }
        const taken =
          queue.head !== undefined && current !== undefined
            ? takeOver(queue, queue.head, current, request.now, request.leaseMs)
            : await begin(conversation, queue, request);
        if (taken === undefined) return { status: 'nothing' };
        const when = isAt(queue.head?.rev);
        if (await table.write({ put: keys.head(conversation), item: taken.head, when })) return claimed(taken.turn);
        // Either somebody was faster, or it was this very write, done before its answer was lost.
        const found = await table.get(keys.head(conversation), headShape);
        if (found?.current?.claimId === taken.head.current?.claimId) return claimed(taken.turn);
      }
      throw new StoreContended('claim');
    },

    async session(conversation) {
      const head = await table.get(keys.head(conversation), headShape);
      const session = head === undefined ? undefined : keptHead(head, now()).session;
      // A head stands there from the first claim on; before the first record its session is the empty one.
      return session === undefined || isEmpty(session) ? undefined : session;
    },

    async unsettled(conversation) {
      const queue = await readQueue(table, conversation);
      const current = queue.head?.current;
      if (queue.head === undefined || current === undefined) return { status: 'nothing' };
      if (current.leaseUntil > now()) return { status: 'busy', until: current.leaseUntil };
      return claimed(claimedTurn(queue, keptHead(queue.head, now()), current));
    },

    async settle(conversation, turn, record) {
      for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const head = await table.get(keys.head(conversation), headShape);
        if (head?.current?.turnId === turn.turnId && head.current.attempt === turn.attempt) {
          const forgotten = record.forget === true ? await forgetWrites(table, people, conversation) : undefined;
          if (await table.writeAll(settleWrites(conversation, head, turn, record, now(), forgotten))) return 'settled';
        }
        const settled = await table.get(keys.turn(conversation, turn.turnId), settledTurnShape);
        if (settled !== undefined) return settled.attempt === turn.attempt ? 'settled' : 'lost';
        if (head?.current?.turnId !== turn.turnId || head.current.attempt !== turn.attempt) return 'lost';
      }
      throw new StoreContended('settle');
    },

    async release(conversation, { turnId, attempt }) {
      const when: Condition = {
        If: '#current.#turnId = :turnId AND #current.#attempt = :attempt',
        names: {
          '#current': 'current',
          '#turnId': 'turnId',
          '#attempt': 'attempt',
          '#leaseUntil': 'leaseUntil',
          '#rev': 'rev',
        },
        values: { ':turnId': turnId, ':attempt': attempt, ':free': 0, ':one': 1 },
      };
      const set = 'SET #current.#leaseUntil = :free, #rev = #rev + :one';
      await table.write({ update: keys.head(conversation), set, when });
    },

    settled: (conversation, turnId) => table.get(keys.turn(conversation, turnId), settledTurnShape),

    async settledFor(conversation, messageKey) {
      const { pk, sk: prefix } = keys.turn(conversation, '');
      const turns = (await table.query({ pk, prefix })).map((row) => parseRow(row, settledTurnShape));
      return turns.find(({ messages }) => messages.includes(messageKey));
    },
  };
}

const isEmpty = (session: Head['session']): boolean =>
  session.history.length === 0 && Object.keys(session).every((key) => key === 'v' || key === 'history');

/** Without what has expired: DynamoDB removes it late. While a turn is under way nothing is removed. */
function keptHead({ ttl, ...head }: Head, now: number): Head {
  return ttl === undefined || ttl * 1000 > now ? head : { ...head, session: { v: 1, history: [] } };
}

const claimed = (turn: ClaimedTurn): Claim => ({ status: 'claimed', turn });

function claimedTurn(queue: Queue, head: Pick<Head, 'session'>, current: NonNullable<Head['current']>): ClaimedTurn {
  const wanted = new Set(current.messages);
  return {
    turnId: current.turnId,
    attempt: current.attempt,
    messages: queue.messages.filter(({ sk }) => wanted.has(sk)).map(({ message }) => message),
    session: head.session,
  };
}

/** Where a waiting message stands, by its sort key. */
function placesOf(conversation: ConversationKey, sk: string): Key[] {
  return [keys.queued(conversation, sk), keys.unanswered(conversation.businessId, sk)];
}

function isAt(rev: number | undefined): Condition {
  return rev === undefined ? ABSENT : { If: '#rev = :rev', names: { '#rev': 'rev' }, values: { ':rev': rev } };
}

function settleWrites(
  conversation: ConversationKey,
  head: Head,
  { turnId, attempt }: Pick<ClaimedTurn, 'turnId' | 'attempt'>,
  record: TurnRecord,
  settledAt: number,
  /** Where its customer is forgotten with it: all else that is to be gone. */
  forgotten?: readonly Write[],
): Write[] {
  const { current, ttl: _ttl, ...rest } = head;
  const { keepUntil } = record;
  const ttl = keepUntil === undefined ? {} : { ttl: Math.ceil(keepUntil / 1000) };
  const messages = current?.messages ?? [];
  const removed = messages.slice(0, MOST_REMOVED_AT_ONCE);
  const answered = messages.slice(MOST_REMOVED_AT_ONCE);
  return [
    forgotten === undefined
      ? {
          put: keys.head(conversation),
          item: { ...rest, rev: head.rev + 1, session: record.session, answered, ...ttl },
          when: isAt(head.rev),
        }
      : { remove: keys.head(conversation), when: isAt(head.rev) },
    ...(forgotten ?? []),
    {
      put: keys.turn(conversation, turnId),
      item: {
        v: 1,
        turnId,
        attempt,
        settledAt,
        usage: record.usage,
        messages: messages.map((sk) => sk.slice(sk.lastIndexOf('#') + 1)),
        replies: record.outbox.length,
        ttl: expiry(settledAt),
      },
      when: ABSENT,
    },
    ...removed.flatMap((sk) => placesOf(conversation, sk)).map((key): Write => ({ remove: key })),
    ...outboxWrites(conversation, record.outbox, settledAt),
    ...(forgotten === undefined ? handoffWrites(conversation, record.handoff) : []),
  ];
}
