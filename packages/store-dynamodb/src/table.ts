import {
  ConditionalCheckFailedException,
  IdempotentParameterMismatchException,
  TransactionCanceledException,
  TransactionConflictException,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { SpanStatusCode, trace } from '@opentelemetry/api';
import type * as z from 'zod';
import { StoreContended, StoredItemInvalid, StoreError, StoreUnavailable } from './errors.ts';
import type { Key } from './keys.ts';
import { BY_ORDER_INDEX } from './table-schema.ts';

export type Row = Readonly<Record<string, unknown>>;

/** How an item of a kind is read; `kind` is what errors call it. */
export interface Shape<T> {
  readonly kind: string;
  readonly schema: z.ZodType<T>;
}

/** A DynamoDB condition, e.g. `{ If: '#version = :v', names: { '#version': 'version' }, values: { ':v': 3 } }`. */
export interface Condition {
  readonly If: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, unknown>>;
}

export type Write =
  | { readonly put: Key; readonly item: Row; readonly when?: Condition }
  | { readonly update: Key; readonly set: string; readonly when: Condition }
  | { readonly remove: Key; readonly when?: Condition };

export interface Range {
  readonly pk: string;
  /** Of sort keys, or of order keys when `byOrder`. Both ends included. */
  readonly between?: { readonly from: string; readonly to: string };
  readonly prefix?: string;
  readonly byOrder?: boolean;
  readonly limit?: number;
}

export const ABSENT: Condition = { If: 'attribute_not_exists(pk)' };

const MOST_IN_TRANSACTION = 100;
const MOST_ROUNDS = 5;

/** The few requests that the ports are made of: always strongly consistent, conditions as values. */
export interface Table {
  get<T>(key: Key, shape: Shape<T>): Promise<T | undefined>;
  /** Those that exist, in the order of the keys. */
  getMany<T>(keys: readonly Key[], shape: Shape<T>): Promise<T[]>;
  query(range: Range): Promise<Row[]>;
  /** One conditional write; false if the condition did not hold. */
  write(write: Write): Promise<boolean>;
  /** All or nothing; false if a condition did not hold or another transaction was on the same items. */
  writeAll(writes: readonly Write[], token?: string): Promise<boolean>;
  /** Adds to numbers of an item, made if need be with the rest set beside; gives the item as it is then. */
  add<T>(key: Key, numbers: Readonly<Record<string, number>>, rest: Row, shape: Shape<T>): Promise<T>;
  removeAll(keys: readonly Key[]): Promise<void>;
}

export function parseRow<T>(row: Row, { kind, schema }: Shape<T>): T {
  const parsed = schema.safeParse(row);
  if (parsed.success) return parsed.data;
  throw new StoredItemInvalid(
    kind,
    parsed.error.issues.map((issue) => `${issue.path.join('.') || '(item)'}: ${issue.code}`),
  );
}

const tracer = trace.getTracer('@randevou/store-dynamodb');

export function openTable(client: DynamoDBClient, tableName: string): Table {
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });

  const traced = async <T>(operation: string, send: () => Promise<T>): Promise<T> =>
    tracer.startActiveSpan(`store ${operation}`, async (span) => {
      span.setAttributes({ 'db.system.name': 'aws.dynamodb', 'db.operation.name': operation });
      try {
        return await send();
      } catch (cause) {
        if (cause instanceof StoreError) throw cause;
        span.setStatus({ code: SpanStatusCode.ERROR });
        throw new StoreUnavailable(operation, cause);
      } finally {
        span.end();
      }
    });

  return {
    get: (key, shape) =>
      traced('GetItem', async () => {
        const input = { TableName: tableName, Key: { ...key }, ConsistentRead: true };
        const { Item } = await documents.send(new GetCommand(input));
        return Item === undefined ? undefined : parseRow(Item, shape);
      }),

    async getMany(keys, shape) {
      const wanted = [...new Map(keys.map((key) => [place(key), key])).values()];
      const found = new Map<string, Row>();
      for (let start = 0; start < wanted.length; start += 100) {
        let left = wanted.slice(start, start + 100).map((key): Row => ({ ...key }));
        for (let round = 0; left.length > 0; round += 1) {
          if (round === MOST_ROUNDS) throw new StoreContended('BatchGetItem');
          const request = { RequestItems: { [tableName]: { Keys: left, ConsistentRead: true } } };
          const answer = await traced('BatchGetItem', () => documents.send(new BatchGetCommand(request)));
          for (const row of answer.Responses?.[tableName] ?? []) found.set(place(row), row);
          left = answer.UnprocessedKeys?.[tableName]?.Keys ?? [];
        }
      }
      return wanted.flatMap((key) => {
        const row = found.get(place(key));
        return row === undefined ? [] : [parseRow(row, shape)];
      });
    },

    async query(range) {
      const input = {
        TableName: tableName,
        ConsistentRead: true,
        ...(range.byOrder === true ? { IndexName: BY_ORDER_INDEX } : {}),
        ...(range.limit === undefined ? {} : { Limit: range.limit }),
        ...keyCondition(range),
      };
      const rows: Row[] = [];
      let from: Row | undefined;
      do {
        const page = new QueryCommand({ ...input, ...(from === undefined ? {} : { ExclusiveStartKey: from }) });
        const answer = await traced('Query', () => documents.send(page));
        rows.push(...(answer.Items ?? []));
        from = answer.LastEvaluatedKey;
      } while (from !== undefined && rows.length < (range.limit ?? Infinity));
      return rows;
    },

    write: (write) =>
      traced(operationOf(write), async () => {
        for (let round = 0; round < MOST_ROUNDS; round += 1) {
          try {
            await sendOne(documents, tableName, write);
            return true;
          } catch (error) {
            if (error instanceof ConditionalCheckFailedException) return false;
            if (!(error instanceof TransactionConflictException)) throw error;
          }
        }
        throw new StoreContended(operationOf(write));
      }),

    writeAll: (writes, token) =>
      traced('TransactWriteItems', async () => {
        if (writes.length > MOST_IN_TRANSACTION) {
          const message = `A transaction of ${writes.length} items is too large; ${MOST_IN_TRANSACTION} are allowed`;
          throw new StoreError('transaction_too_large', message, { retry: false });
        }
        const input = {
          TransactItems: writes.map((write) => transactItem(tableName, write)),
          ...(token === undefined ? {} : { ClientRequestToken: token }),
        };
        try {
          await documents.send(new TransactWriteCommand(input));
          return true;
        } catch (error) {
          if (isConflict(error)) return false;
          throw error;
        }
      }),

    add: (key, numbers, rest, shape) =>
      traced('UpdateItem', async () => {
        const all = Object.entries({ ...numbers, ...rest });
        const adds = Object.keys(numbers).map((name) => `#${name} :${name}`);
        const sets = Object.keys(rest).map((name) => `#${name} = :${name}`);
        const input = {
          TableName: tableName,
          Key: { ...key },
          UpdateExpression: `ADD ${adds.join(', ')} SET ${sets.join(', ')}`,
          ExpressionAttributeNames: Object.fromEntries(all.map(([name]) => [`#${name}`, name])),
          ExpressionAttributeValues: Object.fromEntries(all.map(([name, value]) => [`:${name}`, value])),
          ReturnValues: 'ALL_NEW' as const,
        };
        const { Attributes } = await documents.send(new UpdateCommand(input));
        return parseRow(Attributes ?? {}, shape);
      }),

    async removeAll(keys) {
      for (let start = 0; start < keys.length; start += 25) {
        let left: readonly Key[] = keys.slice(start, start + 25);
        for (let round = 0; left.length > 0; round += 1) {
          if (round === MOST_ROUNDS) throw new StoreContended('BatchWriteItem');
          const requests = left.map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } }));
          const request = new BatchWriteCommand({ RequestItems: { [tableName]: requests } });
          const { UnprocessedItems } = await traced('BatchWriteItem', () => documents.send(request));
          left = (UnprocessedItems?.[tableName] ?? []).flatMap(({ DeleteRequest: again }) =>
            again?.Key === undefined ? [] : [{ pk: String(again.Key['pk']), sk: String(again.Key['sk']) }],
          );
        }
      }
    },
  };
}

const place = (row: Row | Key): string => `${String(row.pk)}\n${String(row.sk)}`;

/** Throttling and refused input are no conflicts, even though they cancel a transaction too. */
function isConflict(error: unknown): boolean {
  // The same token with other contents: the first of the two was done, so what this one stands on has moved on.
  if (error instanceof IdempotentParameterMismatchException) return true;
  if (!(error instanceof TransactionCanceledException)) return false;
  const codes = new Set((error.CancellationReasons ?? []).map(({ Code }) => Code));
  return codes.has('ConditionalCheckFailed') || codes.has('TransactionConflict');
}

function keyCondition({ pk, between, prefix, byOrder }: Range) {
  const names = { '#sort': byOrder === true ? 'orderKey' : 'sk' };
  if (between !== undefined) {
    return {
      KeyConditionExpression: 'pk = :pk AND #sort BETWEEN :from AND :to',
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: { ':pk': pk, ':from': between.from, ':to': between.to },
    };
  }
  if (prefix !== undefined) {
    return {
      KeyConditionExpression: 'pk = :pk AND begins_with(#sort, :prefix)',
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
    };
  }
  return { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } };
}

export function keyOf(write: Write): Key {
  if ('put' in write) return write.put;
  return 'update' in write ? write.update : write.remove;
}

function operationOf(write: Write): string {
  if ('put' in write) return 'PutItem';
  return 'update' in write ? 'UpdateItem' : 'DeleteItem';
}

const conditionInput = (condition: Condition | undefined) =>
  condition === undefined
    ? {}
    : {
        ConditionExpression: condition.If,
        ...(condition.names === undefined ? {} : { ExpressionAttributeNames: { ...condition.names } }),
        ...(condition.values === undefined ? {} : { ExpressionAttributeValues: { ...condition.values } }),
      };

const putInput = (tableName: string, write: Extract<Write, { put: Key }>) => ({
  TableName: tableName,
  Item: { ...write.item, ...write.put },
  ...conditionInput(write.when),
});

const updateInput = (tableName: string, write: Extract<Write, { update: Key }>) => ({
  TableName: tableName,
  Key: { ...write.update },
  UpdateExpression: write.set,
  ...conditionInput(write.when),
});

const removeInput = (tableName: string, write: Extract<Write, { remove: Key }>) => ({
  TableName: tableName,
  Key: { ...write.remove },
  ...conditionInput(write.when),
});

function transactItem(tableName: string, write: Write) {
  if ('put' in write) return { Put: putInput(tableName, write) };
  if ('update' in write) return { Update: updateInput(tableName, write) };
  return { Delete: removeInput(tableName, write) };
}

async function sendOne(documents: DynamoDBDocumentClient, tableName: string, write: Write): Promise<void> {
  if ('put' in write) await documents.send(new PutCommand(putInput(tableName, write)));
  else if ('update' in write) await documents.send(new UpdateCommand(updateInput(tableName, write)));
  else await documents.send(new DeleteCommand(removeInput(tableName, write)));
}
