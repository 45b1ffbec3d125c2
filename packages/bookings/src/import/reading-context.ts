import { type Catalogue } from './catalogue.ts';
import { type ImportOptions } from './import-reading.ts';
import { type WallClock } from './wall-clock.ts';

/** What every row is read with. */
export interface ReadingContext {
  readonly options: ImportOptions;
  readonly catalogue: Catalogue;
  /** The clock on the business's wall. */
  readonly clock: WallClock;
  /** Epoch milliseconds. */
  readonly from?: number;
  readonly until?: number;
}
