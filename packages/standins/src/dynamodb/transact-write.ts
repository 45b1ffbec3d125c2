import { createHash } from 'node:crypto';
import db, { type Item, type LevelWrite, type Store, type Table } from 'dynalite/db/index.js';
import * as z from 'zod';
import { ApiError, readServiceError } from './api-error.ts';
import { act, validateRequest, type OperationName } from './operations.ts';
import type { RequestTokens } from './request-tokens.ts';
import { stageWrites } from './staged-store.ts';

const Part = z.looseObject({ TableName: z.string(), ReturnValuesOnConditionCheckFailure: z.string().optional() });
const Request = z.object({
  TransactItems: z
    .array(
      z.strictObject({
        ConditionCheck: Part.optional(),
        Put: Part.optional(),
        Update: Part.optional(),
        Delete: Part.optional(),
      }),
    )
    .min(1)
    .max(100),
  ClientRequestToken: z.string().min(1).max(36).optional(),
});

/** A condition check is a delete that is not carried out. */
const ACTIONS = { ConditionCheck: 'DeleteItem', Put: 'PutItem', Update: 'UpdateItem', Delete: 'DeleteItem' } as const;
const KINDS = ['ConditionCheck', 'Put', 'Update', 'Delete'] as const;

interface Step {
  readonly kind: (typeof KINDS)[number];
  readonly operation: OperationName;
  readonly data: Record<string, unknown>;
  readonly table: Table;
  readonly key: string;
  readonly returnOld: boolean;
}

interface CancellationReason {
  readonly Code: string;
  readonly Message?: string;
  readonly Item?: Item;
}

/**
 * `TransactWriteItems` on dynalite: every part is tried on a staged store, and only if all conditions hold everything
 * lands in one batch, together with the token. The caller holds the lock.
 */
export async function transactWrite(
  store: Store,
  tokens: RequestTokens,
  request: unknown,
  land: (writes: readonly LevelWrite[]) => Promise<void>,
): Promise<Record<string, unknown>> {
  const parsed = Request.safeParse(request);
  if (!parsed.success) throw new ApiError('ValidationException', describe(parsed.error));
  const { TransactItems, ClientRequestToken: token } = parsed.data;
  const digest = createHash('sha256').update(JSON.stringify(TransactItems)).digest('hex');
  if (token !== undefined) {
    const seen = tokens.look(token, digest);
    if (seen === 'same') return {};
    if (seen === 'other') {
      const message = 'The request parameters for the idempotent operation do not match the original request';
      throw new ApiError('IdempotentParameterMismatchException', message);
    }
  }

  const steps: Step[] = [];
  for (const item of TransactItems) steps.push(await prepare(store, item));
  const targets = steps.map((step) => `${step.table.TableName}~${step.key}`);
  if (new Set(targets).size < targets.length) {
    throw new ApiError('ValidationException', 'Transaction request cannot include multiple operations on one item');
  }

  const staged = stageWrites(store);
  const reasons: CancellationReason[] = [];
  for (const step of steps) reasons.push(await attempt(staged.store, step));
  if (reasons.some((reason) => reason.Code !== 'None')) {
    const codes = reasons.map((reason) => reason.Code).join(', ');
    throw new ApiError(
      'TransactionCanceledException',
      `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
      { CancellationReasons: reasons },
    );
  }
  await land([...staged.writes(), ...(token === undefined ? [] : tokens.writesFor(token, digest))]);
  if (token !== undefined) tokens.remember(token, digest);
  return {};
}

async function prepare(store: Store, item: z.infer<typeof Request>['TransactItems'][number]): Promise<Step> {
  const [kind, ...others] = KINDS.filter((name) => item[name] !== undefined);
  const part = kind === undefined ? undefined : item[kind];
  if (kind === undefined || part === undefined || others.length > 0) {
    const message = 'TransactItems can only contain one of Check, Put, Update or Delete';
    throw new ApiError('ValidationException', message);
  }
  const operation = ACTIONS[kind];
  // Read first: validation drops what dynalite does not know.
  const returnOld = part.ReturnValuesOnConditionCheckFailure === 'ALL_OLD';
  const data = validateRequest(store, operation, part);
  const table = await readTable(store, part.TableName);
  const invalid = kind === 'Put' ? db.validateItem(data.Item, table) : db.validateKey(data.Key, table);
  if (invalid) throw invalid;
  const key = db.createKey(kind === 'Put' ? data.Item : data.Key, table);
  return { kind, operation, data, table, key, returnOld };
}

async function attempt(store: Store, step: Step): Promise<CancellationReason> {
  try {
    if (step.kind === 'ConditionCheck') {
      const failed = db.checkConditional(step.data, await readItem(store, step));
      if (failed) throw failed;
    } else {
      await act(store, step.operation, step.data);
    }
    return { Code: 'None' };
  } catch (error) {
    const refusal = readServiceError(error);
    if (refusal?.type === 'ConditionalCheckFailedException') {
      const old = step.returnOld ? await readItem(store, step) : undefined;
      return { Code: 'ConditionalCheckFailed', Message: refusal.message, ...(old === undefined ? {} : { Item: old }) };
    }
    if (refusal?.type === 'ValidationException') return { Code: 'ValidationError', Message: refusal.message };
    throw error;
  }
}

function readTable(store: Store, name: string): Promise<Table> {
  return new Promise((resolve, reject) => {
    store.getTable(name, (error, table) => {
      if (error || table === undefined) reject(error ?? new Error('dynalite gave no table'));
      else resolve(table);
    });
  });
}

function readItem(store: Store, step: Step): Promise<Item | undefined> {
  return new Promise((resolve, reject) => {
    store.getItemDb(step.table.TableName).get(step.key, (error, item) => {
      if (error) reject(error);
      else resolve(item);
    });
  });
}

function describe(error: z.ZodError): string {
  const first = error.issues[0];
  return `1 validation error detected: ${first?.path.join('.') ?? ''}: ${first?.message ?? 'invalid'}`;
}
