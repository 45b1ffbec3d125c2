// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- types of a package without any, for importers too
/// <reference path="./dynalite.d.ts" />
import batchGetItem from 'dynalite/actions/batchGetItem.js';
import batchWriteItem from 'dynalite/actions/batchWriteItem.js';
import createTable from 'dynalite/actions/createTable.js';
import deleteItem from 'dynalite/actions/deleteItem.js';
import deleteTable from 'dynalite/actions/deleteTable.js';
import describeTable from 'dynalite/actions/describeTable.js';
import describeTimeToLive from 'dynalite/actions/describeTimeToLive.js';
import getItem from 'dynalite/actions/getItem.js';
import listTables from 'dynalite/actions/listTables.js';
import putItem from 'dynalite/actions/putItem.js';
import query from 'dynalite/actions/query.js';
import scan from 'dynalite/actions/scan.js';
import updateItem from 'dynalite/actions/updateItem.js';
import type { Store } from 'dynalite/db/index.js';
import batchGetItemRules from 'dynalite/validations/batchGetItem.js';
import batchWriteItemRules from 'dynalite/validations/batchWriteItem.js';
import createTableRules from 'dynalite/validations/createTable.js';
import deleteItemRules from 'dynalite/validations/deleteItem.js';
import deleteTableRules from 'dynalite/validations/deleteTable.js';
import describeTableRules from 'dynalite/validations/describeTable.js';
import describeTimeToLiveRules from 'dynalite/validations/describeTimeToLive.js';
import getItemRules from 'dynalite/validations/getItem.js';
import validations from 'dynalite/validations/index.js';
import listTablesRules from 'dynalite/validations/listTables.js';
import putItemRules from 'dynalite/validations/putItem.js';
import queryRules from 'dynalite/validations/query.js';
import scanRules from 'dynalite/validations/scan.js';
import updateItemRules from 'dynalite/validations/updateItem.js';

/** dynalite's own operations. `writes`: changes items, so it runs on a staged store. */
export const OPERATIONS = {
  BatchGetItem: { act: batchGetItem, rules: batchGetItemRules, writes: false },
  BatchWriteItem: { act: batchWriteItem, rules: batchWriteItemRules, writes: true },
  CreateTable: { act: createTable, rules: createTableRules, writes: false },
  DeleteItem: { act: deleteItem, rules: deleteItemRules, writes: true },
  DeleteTable: { act: deleteTable, rules: deleteTableRules, writes: false },
  DescribeTable: { act: describeTable, rules: describeTableRules, writes: false },
  DescribeTimeToLive: { act: describeTimeToLive, rules: describeTimeToLiveRules, writes: false },
  GetItem: { act: getItem, rules: getItemRules, writes: false },
  ListTables: { act: listTables, rules: listTablesRules, writes: false },
  PutItem: { act: putItem, rules: putItemRules, writes: true },
  Query: { act: query, rules: queryRules, writes: false },
  Scan: { act: scan, rules: scanRules, writes: false },
  UpdateItem: { act: updateItem, rules: updateItemRules, writes: true },
} as const;
export type OperationName = keyof typeof OPERATIONS;

export function isOperation(name: string): name is OperationName {
  return Object.hasOwn(OPERATIONS, name);
}

/** The request as dynalite's actions want it; throws its validation error. */
export function validateRequest(store: Store, name: OperationName, request: unknown): Record<string, unknown> {
  const { types, custom } = OPERATIONS[name].rules;
  const data = validations.checkTypes(request, types);
  validations.checkValidations(data, types, custom, store);
  return data;
}

/** One validated request on a store; rejects with dynalite's error. */
export async function act(store: Store, name: OperationName, data: object): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    OPERATIONS[name].act(store, data, (error, answer) => {
      if (error) reject(error);
      else resolve(answer ?? {});
    });
  });
}
