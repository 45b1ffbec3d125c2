import {
  failureOutcome,
  keepsContents,
  readCallbackData,
  withoutContents,
  type Outbox,
  type OutboxItem,
} from '@randevou/conversation';
import { StoreContended } from './errors.ts';
import { failureWrite } from './create-message-failures.ts';
import { keys } from './keys.ts';
import { laterStatus } from './later-status.ts';
import {
  outboxShape,
  outboxWrites,
  toOutboxItem,
  unsentShape,
  unsentWrite,
  type StoredOutboxItem,
} from './outbox-items.ts';
import { parseRow, type Condition, type Table, type Write } from './table.ts';

export interface OutboxDeps {
  readonly table: Table;
  /** Never the same twice. */
  readonly newId: () => string;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

type Change = Partial<Omit<StoredOutboxItem, 'v' | 'rev' | 'id' | 'conversation'>>;

const MOST_ROUNDS = 8;

/** Messages to send. An item stands under its own id, so that a status needs nothing but its callback data. */
export function createOutbox({ table, newId, now }: OutboxDeps): Outbox {
  /** Reads, decides, writes on the revision read; again if it moved on. `undefined`: nothing to change. */
  const change = async (id: string, decide: (item: StoredOutboxItem) => Change | undefined): Promise<void> => {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const item = await table.get(keys.outbox(id), outboxShape);
      const changes = item === undefined ? undefined : decide(item);
      if (item === undefined || changes === undefined) return;
      const next: StoredOutboxItem = { ...item, ...changes, rev: item.rev + 1 };
      const changed = keepsContents(next) ? next : withoutContents(next);
      const write: Write = { put: keys.outbox(id), item: changed, when: isAt(item.rev) };
      const more = [
        ...listWrites(item, changed),
        ...(!hasFailed(item) && hasFailed(changed) ? [failureWrite(changed, now())] : []),
      ];
      const written = more.length === 0 ? await table.write(write) : await table.writeAll([write, ...more]);
      if (written) return;
    }
    throw new StoreContended('change of an outbox item');
  };

  const readUnsent = async (businessId: string, customerPrefix: string): Promise<StoredOutboxItem[]> => {
    const { pk } = keys.unsent({ businessId, customerId: '' }, '');
    const rows = await table.query({ pk, ...(customerPrefix === '' ? {} : { prefix: customerPrefix }) });
    const ids = rows.map((row) => parseRow(row, unsentShape).id);
    const items = await table.getMany(ids.map(keys.outbox), outboxShape);
    return items.filter(isUnsent).toSorted((a, b) => a.createdAt - b.createdAt || a.position - b.position);
  };

  return {
    async put(conversation, drafts, createdAt) {
      const putId = newId();
      for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const ids = drafts.map(({ id }) => keys.outbox(id));
        const stored = await table.getMany(ids, outboxShape);
        const missing = drafts.filter(({ id }) => !stored.some((item) => item.id === id));
        // An earlier round may have been done although its answer said otherwise, or was lost.
        if (missing.length === 0) return stored.some((item) => item.putId === putId) ? 'stored' : 'duplicate';
        if (await table.writeAll(outboxWrites(conversation, missing, createdAt, putId))) return 'stored';
      }
      throw new StoreContended('put of outbox items');
    },

    async unsent(conversation) {
      const { sk } = keys.unsent(conversation, '');
      return (await readUnsent(conversation.businessId, sk)).map(toOutboxItem);
    },

    async claim({ id, attempts }, at, leaseMs, as = 'free_form') {
      const claimId = newId();
      let attempt: number | undefined;
      await change(id, (item) => {
        // Our own write, whose answer was lost.
        const done = item.claimId === claimId;
        const free = isUnsent(item) && !(item.state === 'sending' && (item.leaseUntil ?? 0) > at);
        attempt = done || (free && item.attempts === attempts) ? attempts + 1 : undefined;
        if (done || attempt === undefined) return undefined;
        return {
          state: 'sending',
          attempts: attempt,
          lastAttemptAt: at,
          leaseUntil: at + leaseMs,
          claimId,
          sentAs: as,
        };
      });
      return attempt;
    },

    mark: ({ id }, attempt, outcome) =>
      change(id, (item) => {
        const { state } = outcome;
        if (state === 'sent') {
          // A delivery status may have said so before; WhatsApp's id comes with the answer alone.
          if (item.state === 'failed' || (item.messageId !== undefined && !isUnsent(item))) return undefined;
          // Accepted, and then refused: the status came before this answer.
          if (attempt <= (item.refusedAttempt ?? 0)) return undefined;
          return { state, messageId: outcome.messageId };
        }
        if (!isUnsent(item) || item.attempts !== attempt) return undefined;
        const refusal = outcome.errorCode === undefined ? {} : { errorCode: outcome.errorCode };
        if (state === 'failed') return { state, ...refusal };
        if (item.state === 'pending') return undefined;
        return { state, ...refusal, ...(outcome.windowClosed === undefined ? {} : { windowClosed: true }) };
      }),

    recordStatus(callbackData, status, errorCode) {
      const { id, attempt } = readCallbackData(callbackData);
      return change(id, (item) => statusChange(item, attempt, status, errorCode));
    },

    async stale(businessId, at) {
      const items = await readUnsent(businessId, '');
      return items.filter(({ leaseUntil }) => (leaseUntil ?? 0) < at).map(toOutboxItem);
    },
  };
}

function statusChange(
  item: StoredOutboxItem,
  attempt: number,
  status: string,
  errorCode: number | undefined,
): Change | undefined {
  // WhatsApp knows of it, so it was accepted, whatever we know of the send.
  const tried = isUnsent(item) && item.attempts > 0;
  const deliveryStatus = laterStatus(item.deliveryStatus, status);
  const code = errorCode === undefined ? {} : { errorCode };
  if (status !== 'failed') {
    const isOfRefused = attempt <= (item.refusedAttempt ?? 0) && (status === 'sent' || status === 'accepted');
    if (isOfRefused || (!tried && deliveryStatus === item.deliveryStatus)) return undefined;
    return { deliveryStatus, ...code, ...(tried ? { state: 'sent' } : {}) };
  }
  switch (failureOutcome(item, attempt, errorCode)) {
    case 'nothing':
      return undefined;
    case 'failed':
      if (!tried && deliveryStatus === item.deliveryStatus) return undefined;
      return { deliveryStatus, ...code, ...(tried ? { state: 'failed' } : {}) };
    case 'again':
      return { state: 'pending', refusedAttempt: item.attempts, ...code };
    case 'as_template':
      return { state: 'pending', refusedAttempt: item.attempts, windowClosed: true };
  }
}

/** The list of what is unsent follows the item. */
function listWrites(item: StoredOutboxItem, changed: StoredOutboxItem): Write[] {
  if (isUnsent(item) === isUnsent(changed)) return [];
  return [isUnsent(changed) ? unsentWrite(changed) : { remove: keys.unsent(item.conversation, item.id) }];
}

/** The customer will not see it. */
function hasFailed({ state, deliveryStatus }: StoredOutboxItem): boolean {
  return state === 'failed' || (state === 'sent' && deliveryStatus === 'failed');
}

function isUnsent({ state }: Pick<OutboxItem, 'state'>): boolean {
  return state === 'pending' || state === 'sending';
}

function isAt(rev: number): Condition {
  return { If: '#rev = :rev', names: { '#rev': 'rev' }, values: { ':rev': rev } };
}
