/*
 * The inside of dynalite 4.0.0 that the stand-in builds on (the package has no types and no exports map). Its actions
 * take the store as an argument, which is what lets writes be staged and land together.
 */
declare module 'dynalite/db/index.js' {
  export type Item = Record<string, unknown>;
  export type Callback<T = void> = (error?: Error | null, value?: T) => void;

  export interface ItemDb {
    get(key: string, callback: Callback<Item>): void;
    put(key: string, value: Item, callback: Callback): void;
    del(key: string, callback: Callback): void;
    lock(key: string, run: (release: <C>(callback: C) => C) => void): void;
    createValueStream(options: object): unknown;
  }

  export type LevelWrite =
    | { readonly type: 'put'; readonly key: string; readonly value: unknown }
    | { readonly type: 'del'; readonly key: string };

  export interface Level {
    open(): Promise<void>;
    close(): Promise<void>;
    clear(): Promise<void>;
    batch(writes: readonly LevelWrite[]): Promise<void>;
    iterator(range: { gte: string; lt: string }): { all(): Promise<[string, unknown][]> };
  }

  export interface Table {
    readonly TableName: string;
    readonly TableStatus: string;
  }

  export interface Store {
    readonly options: object;
    readonly db: Level;
    readonly tableDb: object;
    getTable(name: string, callback: Callback<Table>): void;
    getItemDb(tableName: string): ItemDb;
    getIndexDb(indexType: string, tableName: string, indexName: string): ItemDb;
  }

  const db: {
    create(options: { path?: string; createTableMs?: number; deleteTableMs?: number; updateTableMs?: number }): Store;
    createKey(keyOrItem: unknown, table: Table): string;
    validateKey(key: unknown, table: Table): Error | null | undefined;
    validateItem(item: unknown, table: Table): Error | null | undefined;
    checkConditional(data: object, existing: Item | undefined): Error | null | undefined;
  };
  export default db;
}

declare module 'dynalite/validations/index.js' {
  const validations: {
    checkTypes(data: unknown, types: object): Record<string, unknown>;
    checkValidations(data: object, types: object, custom: unknown, store: object): void;
  };
  export default validations;
}

declare module 'dynalite/validations/*' {
  const rules: { readonly types: object; readonly custom: unknown };
  export default rules;
}

declare module 'dynalite/actions/*' {
  import type { Callback, Store } from 'dynalite/db/index.js';
  const action: (store: Store, data: object, callback: Callback<Record<string, unknown>>) => void;
  export default action;
}
