import { randomUUID } from 'node:crypto';
import { CreateTableCommand, DynamoDBClient, ResourceInUseException } from '@aws-sdk/client-dynamodb';
import { startDynamoDb, type DynamoDb, type Interceptor, type InterceptedCall, type Verdict } from '@randevou/standins';
import { createStore, createTableInput, type Store } from '../src/index.ts';

export const TABLE = 'randevou-test';

export interface TestStore extends Store {
  readonly db: DynamoDb;
  /** Operations asked for since the last call. */
  operations(): string[];
  /** Until it is put back to `undefined`. */
  fault: ((call: InterceptedCall) => Verdict) | undefined;
  setNow(now: number): void;
  close(): Promise<void>;
}

/** A store on a stand-in of its own, reached by the real client. The clock stands still until it is set. */
export async function openStore(dataDir = 'memory'): Promise<TestStore> {
  let now = 10_000_000;
  const seen: string[] = [];
  const interceptor: Interceptor = async (call) => {
    if (call.phase === 'before') seen.push(call.operation);
    return store.fault?.(call) ?? 'continue';
  };
  const db = await startDynamoDb({ dataDir, interceptor });
  const client = new DynamoDBClient({
    endpoint: db.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 3,
  });
  const store: TestStore = {
    ...createStore({
      client,
      tableName: TABLE,
      now: () => now,
      newId: randomUUID,
      hmacKey: Buffer.from('a key for tests, thirty-two bytes'),
    }),
    db,
    operations: () => seen.splice(0),
    fault: undefined,
    setNow(next) {
      now = next;
    },
    async close() {
      client.destroy();
      await db.close();
    },
  };
  try {
    await client.send(new CreateTableCommand(createTableInput(TABLE)));
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  store.operations();
  return store;
}
