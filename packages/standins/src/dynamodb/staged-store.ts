import type { Item, ItemDb, LevelWrite, Store } from 'dynalite/db/index.js';

/** dynalite's key layout in LevelDB: `<kind>-<table>~<key>`. */
const itemPrefix = (table: string): string => `item-${table}~`;
const indexPrefix = (kind: string, table: string, index: string): string =>
  `index-${kind.toLowerCase()}~${table}~${index}~`;

/** A store whose item writes are only collected, and read back from there, until they land as one LevelDB batch. */
export interface StagedStore {
  readonly store: Store;
  readonly writes: () => readonly LevelWrite[];
}

/**
 * LevelDB writes a batch wholly or not at all, also when the process dies: that makes several writes of dynalite's
 * actions one transaction, without a journal that would have to be undone.
 */
export function stageWrites(base: Store): StagedStore {
  const staged = new Map<string, Item | undefined>();

  const stagedDb = (inner: ItemDb, prefix: string): ItemDb => ({
    get(key, callback) {
      if (staged.has(prefix + key)) callback(null, staged.get(prefix + key));
      else inner.get(key, callback);
    },
    put(key, value, callback) {
      staged.set(prefix + key, value);
      callback(null);
    },
    del(key, callback) {
      staged.set(prefix + key, undefined);
      callback(null);
    },
    // The caller has the only lock there is.
    lock(_key, run) {
      run((callback) => callback);
    },
    createValueStream: (options) => inner.createValueStream(options),
  });

  return {
    store: {
      ...base,
      getItemDb: (table) => stagedDb(base.getItemDb(table), itemPrefix(table)),
      getIndexDb: (kind, table, index) =>
        stagedDb(base.getIndexDb(kind, table, index), indexPrefix(kind, table, index)),
    },
    writes: () =>
      [...staged].map(([key, value]) => (value === undefined ? { type: 'del', key } : { type: 'put', key, value })),
  };
}
