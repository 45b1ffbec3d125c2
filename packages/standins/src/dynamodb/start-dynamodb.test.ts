import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Verdict } from '../interceptor.ts';
import { startDynamoDb, type DynamoDb, type DynamoDbOptions } from './start-dynamodb.ts';

const TABLE = 'things';
const open: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

async function start(options: Partial<DynamoDbOptions> = {}): Promise<{ db: DynamoDb; client: DynamoDBClient }> {
  const db = await startDynamoDb({ dataDir: 'memory', ...options });
  const client = new DynamoDBClient({
    endpoint: db.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'caller', secretAccessKey: 'secret' },
    maxAttempts: 2,
  });
  open.push(async () => {
    client.destroy();
    await db.close();
  });
  return { db, client };
}

async function createTable(client: DynamoDBClient): Promise<void> {
  await client.send(
    new CreateTableCommand({
      TableName: TABLE,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
        { AttributeName: 'rank', AttributeType: 'S' },
      ],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      LocalSecondaryIndexes: [
        {
          IndexName: 'by-rank',
          KeySchema: [
            { AttributeName: 'pk', KeyType: 'HASH' },
            { AttributeName: 'rank', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
    }),
  );
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'randevou-dynamodb-'));
  open.push(() => rm(folder, { recursive: true }));
  return folder;
}

const key = (sk: string) => ({ pk: { S: 'p' }, sk: { S: sk } });
const put = (sk: string, value: string): TransactWriteItem => ({
  Put: { TableName: TABLE, Item: { ...key(sk), value: { S: value } } },
});
const putNew = (sk: string, value: string): TransactWriteItem => ({
  Put: { TableName: TABLE, Item: { ...key(sk), value: { S: value } }, ConditionExpression: 'attribute_not_exists(pk)' },
});

async function values(client: DynamoDBClient): Promise<Record<string, string>> {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: TABLE,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :p',
      ExpressionAttributeValues: { ':p': { S: 'p' } },
    }),
  );
  return Object.fromEntries(Items.map((item) => [item.sk?.S ?? '', item.value?.S ?? '']));
}

const transact = (client: DynamoDBClient, items: TransactWriteItem[], token?: string) =>
  client.send(
    new TransactWriteItemsCommand({
      TransactItems: items,
      ...(token === undefined ? {} : { ClientRequestToken: token }),
    }),
  );

describe('transactions', () => {
  it('writes all parts when every condition holds', async () => {
    const { client } = await start();
    await createTable(client);
    await transact(client, [put('a', '1'), put('b', '1')]);
    await transact(client, [
      { ConditionCheck: { TableName: TABLE, Key: key('a'), ConditionExpression: 'attribute_exists(pk)' } },
      { Delete: { TableName: TABLE, Key: key('b') } },
      {
        Update: {
          TableName: TABLE,
          Key: key('c'),
          UpdateExpression: 'SET #value = :v',
          ExpressionAttributeNames: { '#value': 'value' },
          ExpressionAttributeValues: { ':v': { S: '3' } },
        },
      },
    ]);
    expect(await values(client)).toEqual({ a: '1', c: '3' });
  });

  it('writes nothing and says which conditions failed, in the order of the parts', async () => {
    const { client } = await start();
    await createTable(client);
    await transact(client, [put('b', 'old'), put('d', 'old')]);
    await expect(
      transact(client, [putNew('a', '1'), putNew('b', '1'), put('c', '1'), putNew('d', '1')]),
    ).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      CancellationReasons: [
        { Code: 'None' },
        { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed' },
        { Code: 'None' },
        { Code: 'ConditionalCheckFailed' },
      ],
    });
    expect(await values(client)).toEqual({ b: 'old', d: 'old' });
  });

  it('gives the old item of a failed condition when asked', async () => {
    const { client } = await start();
    await createTable(client);
    await transact(client, [put('a', 'old')]);
    const part = { ...putNew('a', '1').Put, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const };
    await expect(transact(client, [{ Put: { TableName: TABLE, Item: key('a'), ...part } }])).rejects.toMatchObject({
      CancellationReasons: [{ Code: 'ConditionalCheckFailed', Item: { value: { S: 'old' } } }],
    });
  });

  it('refuses the same item twice, more than 100 parts and a part of no kind', async () => {
    const { client } = await start();
    await createTable(client);
    await expect(transact(client, [put('a', '1'), put('a', '2')])).rejects.toMatchObject({
      name: 'ValidationException',
    });
    const many = Array.from({ length: 101 }, (_, index) => put(String(index), '1'));
    await expect(transact(client, many)).rejects.toMatchObject({ name: 'ValidationException' });
    await expect(transact(client, [{}])).rejects.toMatchObject({ name: 'ValidationException' });
    expect(await values(client)).toEqual({});
  });

  it('does a request once per token, for ten minutes, and refuses the token for another request', async () => {
    let now = 1_000_000;
    const { client } = await start({ now: () => now });
    await createTable(client);
    await transact(client, [putNew('a', '1')], 'token');
    await transact(client, [putNew('a', '1')], 'token');
    await expect(transact(client, [putNew('a', '2')], 'token')).rejects.toMatchObject({
      name: 'IdempotentParameterMismatchException',
    });
    now += 10 * 60_000;
    await expect(transact(client, [putNew('a', '1')], 'token')).rejects.toMatchObject({
      name: 'TransactionCanceledException',
    });
  });

  it('does not remember the token of a cancelled transaction', async () => {
    const { client } = await start();
    await createTable(client);
    await transact(client, [put('a', 'old')]);
    await expect(transact(client, [putNew('a', '1')], 'token')).rejects.toMatchObject({
      name: 'TransactionCanceledException',
    });
    await transact(client, [put('a', '2')], 'token');
    expect(await values(client)).toEqual({ a: '2' });
  });

  it('lets exactly one of 50 conditional transactions through', async () => {
    const { client } = await start();
    await createTable(client);
    const tries = Array.from({ length: 50 }, (_, index) =>
      transact(client, [putNew('a', String(index)), put('b', String(index))]),
    );
    const done = (await Promise.allSettled(tries)).filter((result) => result.status === 'fulfilled');
    expect(done).toHaveLength(1);
    const { a, b } = await values(client);
    expect(a).toBe(b);
  });

  it('never shows a reader half of a transaction', async () => {
    const { client } = await start();
    await createTable(client);
    const writes = Array.from({ length: 30 }, (_, index) =>
      transact(client, [put('a', String(index)), put('b', String(index))]),
    );
    const reads = Array.from({ length: 60 }, () =>
      client.send(
        new TransactGetItemsCommand({
          TransactItems: ['a', 'b'].map((sk) => ({ Get: { TableName: TABLE, Key: key(sk) } })),
        }),
      ),
    );
    for (const { Responses } of await Promise.all(reads))
      expect(Responses?.[0]?.Item?.value).toEqual(Responses?.[1]?.Item?.value);
    await Promise.all(writes);
  });
});

describe('queries', () => {
  it('reads a local index consistently, and drops what left it', async () => {
    const { client } = await start();
    await createTable(client);
    for (const [sk, rank] of [
      ['a', '2'],
      ['b', '1'],
      ['c', undefined],
    ] as const) {
      await client.send(
        new PutItemCommand({
          TableName: TABLE,
          Item: { ...key(sk), ...(rank === undefined ? {} : { rank: { S: rank } }) },
        }),
      );
    }
    const ranked = async () => {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: TABLE,
          IndexName: 'by-rank',
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :p AND #rank >= :from',
          ExpressionAttributeNames: { '#rank': 'rank' },
          ExpressionAttributeValues: { ':p': { S: 'p' }, ':from': { S: '1' } },
        }),
      );
      return Items.map((item) => item.sk?.S);
    };
    expect(await ranked()).toEqual(['b', 'a']);
    await client.send(new PutItemCommand({ TableName: TABLE, Item: key('b') }));
    expect(await ranked()).toEqual(['a']);
  });
});

describe('data', () => {
  it('survives a restart on disk, with the tokens of done transactions', async () => {
    const dataDir = await temporaryFolder();
    const first = await start({ dataDir });
    await createTable(first.client);
    await transact(first.client, [putNew('a', '1')], 'token');
    await first.db.close();
    const second = await start({ dataDir });
    expect(await values(second.client)).toEqual({ a: '1' });
    await expect(transact(second.client, [putNew('a', '1')], 'token')).resolves.toBeDefined();
  });

  it('says so when another one has the folder open', async () => {
    const dataDir = await temporaryFolder();
    await start({ dataDir });
    await expect(startDynamoDb({ dataDir })).rejects.toThrow(/another process/);
  });

  it('is empty after a reset, and the table is still there', async () => {
    const { client, db } = await start();
    await createTable(client);
    await transact(client, [put('a', '1')], 'token');
    await db.reset();
    expect(await values(client)).toEqual({});
    await transact(client, [put('a', '1')], 'token');
    expect(await values(client)).toEqual({ a: '1' });
  });
});

describe('faults', () => {
  const once = (phase: 'before' | 'after', verdict: Verdict, operation: string) => {
    const seen: string[] = [];
    let left = 1;
    return {
      seen,
      interceptor: (call: { operation: string; phase: string; accessKeyId: string | undefined; service: string }) => {
        seen.push(`${call.service} ${call.operation} ${String(call.accessKeyId)} ${call.phase}`);
        const hit = call.phase === phase && call.operation === operation && left-- > 0;
        return Promise.resolve(hit ? verdict : ('continue' as const));
      },
    };
  };

  it('tells the interceptor service, operation and caller of every request', async () => {
    const fault = once('before', 'continue', '');
    const { client } = await start({ interceptor: fault.interceptor });
    await createTable(client);
    expect(fault.seen).toEqual(['dynamodb CreateTable caller before', 'dynamodb CreateTable caller after']);
  });

  it.each(['error', 'throttle', 'drop'] as const)('%s before the work: the client tries again', async (verdict) => {
    const fault = once('before', verdict, 'PutItem');
    const { client } = await start({ interceptor: fault.interceptor });
    await createTable(client);
    await client.send(new PutItemCommand({ TableName: TABLE, Item: key('a') }));
    expect(await values(client)).toEqual({ a: '' });
    expect(fault.seen.filter((line) => line.includes('PutItem') && line.endsWith('before'))).toHaveLength(2);
  });

  it('a lost answer: the work is done, and the same token makes the second try harmless', async () => {
    const fault = once('after', 'drop', 'TransactWriteItems');
    const { client } = await start({ interceptor: fault.interceptor });
    await createTable(client);
    await transact(client, [putNew('a', '1')]);
    expect(await values(client)).toEqual({ a: '1' });
  });

  it('a lost answer to a conditional put: the second try meets its own item', async () => {
    const fault = once('after', 'drop', 'PutItem');
    const { client } = await start({ interceptor: fault.interceptor });
    await createTable(client);
    const conditional = new PutItemCommand({
      TableName: TABLE,
      Item: key('a'),
      ConditionExpression: 'attribute_not_exists(pk)',
    });
    await expect(client.send(conditional)).rejects.toMatchObject({ name: 'ConditionalCheckFailedException' });
    const { Item } = await client.send(new GetItemCommand({ TableName: TABLE, Key: key('a') }));
    expect(Item).toEqual(key('a'));
  });
});
