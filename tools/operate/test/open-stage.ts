import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { loadSample } from '@randevou/business-profile';
import { type BusinessProfile, names, onlyKey } from '@randevou/contracts';
import { startDynamoDb, startOperations, type Operations } from '@randevou/standins';
import { type Command, runCommand } from '../src/run-command.ts';
import { createStore, createTableInput, type Store } from '@randevou/store-dynamodb';

export const STAGE = 'dev';
export const OPERATOR = 'arn:aws:sts::000000000000:assumed-role/operator/nina';
export const HMAC_KEY = Buffer.alloc(32, 7).toString('base64');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly note: string;
}

/** What an operator's commands find in an account, with a restaurant in it, and the commands as processes. */
export interface TestStage {
  readonly operations: Operations;
  readonly store: Store;
  readonly laKaz: BusinessProfile;
  /** Lines of the audit log group. */
  audited(): unknown[];
  /** A command as its script runs it, in this process. */
  run(command: Command, ...words: readonly string[]): Promise<Ended>;
  /** A command as a process: `spawn('profile', 'check', 'x.yaml')`. */
  spawn(command: string, ...words: readonly string[]): Promise<Ended>;
  close(): Promise<void>;
}

export async function openStage(): Promise<TestStage> {
  const operations = await startOperations(OPERATOR);
  const dynamodb = await startDynamoDb({ dataDir: 'memory' });
  const environment = operations.environment(dynamodb.url);
  // The commands make their clients from the environment; each test file has its own.
  Object.assign(process.env, environment);
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new DynamoDBClient({ endpoint: dynamodb.url, region: 'us-east-1', credentials });
  const tableName = 'restored-table';
  await client.send(new CreateTableCommand(createTableInput(tableName)));
  const store = createStore({ client, tableName, now: Date.now, newId: randomUUID, keyring: onlyKey(HMAC_KEY) });
  operations.parameters.set(names.tableParameter(STAGE), tableName);
  operations.secrets.set(names.pseudonymSecret(STAGE), JSON.stringify({ v: 1, hmacKey: HMAC_KEY }));
  operations.logs.set(names.auditLogGroup(STAGE), []);
  const laKaz = await loadSample('la-kaz');
  await store.profiles.put(laKaz);
  return {
    operations,
    store,
    laKaz,
    audited: () =>
      (operations.logs.get(names.auditLogGroup(STAGE)) ?? []).map(({ message }): unknown => JSON.parse(message)),
    run: async (command, ...words) => {
      let out = '';
      let note = '';
      const code = await runCommand(command, words, {
        out: (text) => (out += `${text}\n`),
        note: (text) => (note += `${text}\n`),
      });
      return { code, out, note };
    },
    spawn: (command, ...words) => runProcess([command, ...words], environment),
    close: async () => {
      client.destroy();
      await Promise.all([operations.close(), dynamodb.close()]);
    },
  };
}

function runProcess(words: readonly string[], environment: Readonly<Record<string, string>>): Promise<Ended> {
  const entry = fileURLToPath(new URL('../src/main.ts', import.meta.url));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--conditions=@randevou/source', entry, ...words], {
      env: { PATH: process.env['PATH'], ...environment },
    });
    let out = '';
    let note = '';
    child.stdout.on('data', (part: Buffer) => (out += part.toString('utf8')));
    child.stderr.on('data', (part: Buffer) => (note += part.toString('utf8')));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, out, note });
    });
  });
}
