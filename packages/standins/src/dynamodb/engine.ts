import { mkdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import db, { type LevelWrite, type Store } from 'dynalite/db/index.js';
import * as z from 'zod';
import { ApiError } from './api-error.ts';
import { act, isOperation, OPERATIONS, validateRequest } from './operations.ts';
import { openRequestTokens } from './request-tokens.ts';
import { serialQueue } from './serial-queue.ts';
import { stageWrites } from './staged-store.ts';
import { transactGet } from './transact-get.ts';
import { transactWrite } from './transact-write.ts';

export interface Engine {
  /** One request of the API; rejects with an error that `readServiceError` understands, or with a bug. */
  execute(operation: string, request: unknown): Promise<Record<string, unknown>>;
  /** Empties every table and forgets request tokens; the tables stay. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

export interface EngineOptions {
  /** Folder of the LevelDB, made if missing; or `memory`: nothing is kept. */
  readonly dataDir: string;
  /** Epoch milliseconds; ages request tokens. */
  readonly now: () => number;
  /** Test hook around the one write of a transaction to LevelDB. */
  readonly aroundBatch?: (write: () => Promise<void>) => Promise<void>;
}

const TABLES = { gte: 'table~', lt: 'table~\uffff' };
const TableEntry = z.looseObject({ TableName: z.string(), TableStatus: z.string() });

/** dynalite behind one lock, so that no reader ever sees half of a write. */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const store = await openStore(options.dataDir);
  await settleTables(store);
  const tokens = await openRequestTokens(store.db, options.now);
  const locked = serialQueue();
  const around = options.aroundBatch ?? ((write) => write());
  const land = (writes: readonly LevelWrite[]): Promise<void> =>
    writes.length === 0 ? Promise.resolve() : around(() => store.db.batch(writes));

  const run = async (operation: string, request: unknown): Promise<Record<string, unknown>> => {
    if (operation === 'TransactWriteItems') return transactWrite(store, tokens, request, land);
    if (operation === 'TransactGetItems') return transactGet(store, request);
    if (!isOperation(operation)) throw new ApiError('UnknownOperationException', `${operation} is not supported here`);
    const data = validateRequest(store, operation, request);
    if (OPERATIONS[operation].writes) {
      const staged = stageWrites(store);
      const answer = await act(staged.store, operation, data);
      await land(staged.writes());
      return answer;
    }
    const answer = await act(store, operation, data);
    // Callers need not poll: the next request finds the table as it will be.
    if (operation === 'CreateTable' || operation === 'DeleteTable') await untilSettled(store);
    return answer;
  };

  return {
    execute: (operation, request) => locked(() => run(operation, request)),
    reset: () =>
      locked(async () => {
        const tables = await store.db.iterator(TABLES).all();
        await store.db.clear();
        await store.db.batch(tables.map(([key, value]) => ({ type: 'put', key, value })));
        tokens.forgetAll();
      }),
    close: () => locked(() => store.db.close()),
  };
}

async function openStore(dataDir: string): Promise<Store> {
  const inMemory = dataDir === 'memory';
  if (!inMemory) await mkdir(dataDir, { recursive: true });
  const store = db.create({
    ...(inMemory ? {} : { path: dataDir }),
    createTableMs: 0,
    deleteTableMs: 0,
    updateTableMs: 0,
  });
  try {
    await store.db.open();
  } catch (cause) {
    throw new Error(`The data in ${dataDir} cannot be opened; is another process using it?`, { cause });
  }
  return store;
}

/** A process that died while a table came or went leaves it so; it would never be usable again. */
async function settleTables(store: Store): Promise<void> {
  const writes: LevelWrite[] = [];
  for (const [key, value] of await store.db.iterator(TABLES).all()) {
    const table = TableEntry.parse(value);
    if (table.TableStatus === 'CREATING') writes.push({ type: 'put', key, value: { ...table, TableStatus: 'ACTIVE' } });
    if (table.TableStatus === 'DELETING') writes.push({ type: 'del', key });
  }
  if (writes.length > 0) await store.db.batch(writes);
}

async function untilSettled(store: Store): Promise<void> {
  for (;;) {
    const tables = await store.db.iterator(TABLES).all();
    if (tables.every(([, value]) => TableEntry.parse(value).TableStatus === 'ACTIVE')) return;
    await sleep(1);
  }
}
