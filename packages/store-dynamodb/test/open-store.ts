import { randomUUID } from 'node:crypto';
import {
  DeleteTableCommand,
  CreateTableCommand,
  DynamoDBClient,
  ResourceInUseException,
  waitUntilTableExists,
  type DynamoDBClientConfig,
} from '@aws-sdk/client-dynamodb';
import { describe } from '@jest/globals';
import { onlyKey, type PseudonymKeyring } from '@randevou/contracts';
import { startDynamoDb, type DynamoDb, type Interceptor, type InterceptedCall, type Verdict } from '@randevou/standins';
import { createStore, createTableInput, type Store, type StoreOptions } from '../src/index.ts';
import { emptyTable } from './empty-table.ts';
import { environment } from './env.ts';

const TEST_CREDENTIALS = { accessKeyId: 'test', secretAccessKey: 'test' };
const LOCAL_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

export interface TestStore extends Store {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  /** Another process on the same table, with keys of its own. */
  another(keyring: PseudonymKeyring): Store;
  /** Empties the table. */
  reset(): Promise<void>;
  /** Operations asked for since the last call, repetitions by the client too. */
  operations(): string[];
  /** The clock stands still until it is set. Epoch milliseconds. */
  setNow(now: number): void;
  close(): Promise<void>;
}

/** A store whose network has faults. */
export interface FaultyStore extends TestStore {
  readonly db: DynamoDb;
  /** Until it is put back to `undefined`. */
  fault: ((call: InterceptedCall) => Verdict) | undefined;
}

/**
 * A store that needs only the wire, in an empty table of its own: at the endpoint of the environment, or else on our
 * stand-in. Its table goes when it is closed.
 */
export async function openStore(): Promise<TestStore> {
  const { endpoint } = environment;
  if (endpoint === undefined) return openFaultyStore();
  const store = storeAt(configAt(endpoint), `randevou-test-${randomUUID()}`);
  const { client, tableName } = store;
  await client.send(new CreateTableCommand(createTableInput(tableName)));
  await waitUntilTableExists({ client, minDelay: 0.1, maxDelay: 2, maxWaitTime: 120 }, { TableName: tableName });
  store.operations();
  // DynamoDB remembers a write by its token for ten minutes, also when what it wrote is gone.
  let round = 0;
  return {
    ...store,
    ledger: { ...store.ledger, write: (write) => store.ledger.write({ ...write, token: `${write.token}.${round}` }) },
    async reset() {
      round += 1;
      await emptyTable(client, tableName);
    },
    async close() {
      await client.send(new DeleteTableCommand({ TableName: tableName }));
      client.destroy();
    },
  };
}

/** A store on a stand-in of its own, whatever the environment says. */
export async function openFaultyStore(dataDir = 'memory'): Promise<FaultyStore> {
  const interceptor: Interceptor = async (call) => store.fault?.(call) ?? 'continue';
  const db = await startDynamoDb({ dataDir, interceptor });
  const opened = storeAt({ endpoint: db.url, region: 'us-east-1', credentials: TEST_CREDENTIALS }, 'randevou-test');
  const { client, tableName } = opened;
  const store: FaultyStore = {
    ...opened,
    db,
    fault: undefined,
    reset: () => db.reset(),
    async close() {
      client.destroy();
      await db.close();
    },
  };
  try {
    await client.send(new CreateTableCommand(createTableInput(tableName)));
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  store.operations();
  return store;
}

/** Faults of the network come from our own stand-in: at another endpoint there is nobody to ask for them. */
export function describeFaults(name: string, tests: () => void): void {
  const { endpoint } = environment;
  if (endpoint === undefined) {
    describe(name, tests);
    return;
  }
  console.log(`Skipped: ${name}; only our own stand-in has faults, not ${endpoint}`);
  describe.skip(name, tests);
}

function storeAt(config: DynamoDBClientConfig, tableName: string) {
  let now = 10_000_000;
  const seen: string[] = [];
  const client = new DynamoDBClient({ ...config, maxAttempts: 3 });
  client.middlewareStack.add(
    (next, context) => (request) => {
      // `PutItemCommand` asks for `PutItem`.
      seen.push(String(context.commandName).replace(/Command$/, ''));
      return next(request);
    },
    // After the client's own retries, so that each is counted.
    { step: 'finalizeRequest', priority: 'low' },
  );
  const options: StoreOptions = {
    client,
    tableName,
    now: () => now,
    newId: randomUUID,
    keyring: onlyKey(btoa('a key for tests, thirty-two bytes')),
  };
  return {
    ...createStore(options),
    another: (keyring: PseudonymKeyring) => createStore({ ...options, keyring }),
    client,
    tableName,
    operations: () => seen.splice(0),
    setNow(next: number) {
      now = next;
    },
  };
}

/** Region and credentials are the environment's; a DynamoDB on this machine takes any. */
function configAt(endpoint: string): DynamoDBClientConfig {
  const { region, ownCredentials } = environment;
  const anyDo = !ownCredentials && LOCAL_HOSTS.includes(new URL(endpoint).hostname);
  return { endpoint, region, ...(anyDo ? { credentials: TEST_CREDENTIALS } : {}) };
}
