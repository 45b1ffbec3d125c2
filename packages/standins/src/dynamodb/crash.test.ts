import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { openEngine, type Engine } from './engine.ts';

const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'randevou-crash-'));
  folders.push(folder);
  return folder;
}

const open = (dataDir: string): Promise<Engine> => openEngine({ dataDir, now: () => 0 });

async function count(engine: Engine): Promise<unknown> {
  const { Count } = await engine.execute('Scan', { TableName: 'things' });
  return Count;
}

/** Creates the table, writes 20 items in one transaction, then begins another 20 and dies at the given point. */
function runAndDie(dataDir: string, at: 'before the write' | 'during the write'): Promise<NodeJS.Signals | null> {
  const child = spawn(
    process.execPath,
    ['--conditions=@randevou/source', join(import.meta.dirname, 'testing/die-in-transaction.ts'), dataDir, at],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  return new Promise((resolve) => {
    child.once('exit', (_code, signal) => {
      resolve(signal);
    });
  });
}

describe('a process that dies in a transaction', () => {
  it('leaves nothing of it when it died before the write', async () => {
    const dataDir = await temporaryFolder();
    expect(await runAndDie(dataDir, 'before the write')).toBe('SIGKILL');
    const engine = await open(dataDir);
    expect(await count(engine)).toBe(20);
    await engine.close();
  });

  it('leaves all or nothing of it when it died during the write', async () => {
    const dataDir = await temporaryFolder();
    expect(await runAndDie(dataDir, 'during the write')).toBe('SIGKILL');
    const engine = await open(dataDir);
    expect([20, 40]).toContain(await count(engine));
    await engine.close();
  });

  it('leaves nothing of it however little of the log is missing', async () => {
    const dataDir = await temporaryFolder();
    const engine = await open(dataDir);
    await engine.execute('CreateTable', {
      TableName: 'things',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    });
    const items = ['a', 'b', 'c'].map((pk) => ({ Put: { TableName: 'things', Item: { pk: { S: pk } } } }));
    await engine.execute('TransactWriteItems', { TransactItems: items, ClientRequestToken: 'token' });
    await engine.close();

    for (const missing of [1, 20, 60, 100, 140]) {
      const copy = await temporaryFolder();
      await cp(dataDir, copy, { recursive: true });
      const log = (await readdir(copy)).find((name) => name.endsWith('.log'));
      if (log === undefined) throw new Error('LevelDB keeps no log any more: this test must cut elsewhere');
      await truncate(join(copy, log), (await stat(join(copy, log))).size - missing);
      const cut = await open(copy);
      expect(await count(cut)).toBe(0);
      await cut.execute('TransactWriteItems', { TransactItems: items, ClientRequestToken: 'token' });
      expect(await count(cut)).toBe(3);
      await cut.close();
    }
  });
});
