import { type BusinessProfile, type ImportRow } from '@randevou/contracts';

/** A row to import; the host resolves the customer from `contact`. Personal data. */
export type PlannedRow = Omit<ImportRow, 'customerId'>;

/**
 * Something that was refused. `reason` and `remedy` may quote dates, services, resources, states and prices of the
 * file, never a name, a phone number or a note, so they may be logged.
 */
export interface ImportFault {
  /** As in `ImportRow`: a line of a CSV file, the number of an event of a calendar; 1 for the file as a whole. */
  readonly line: number;
  /** Heading of the column, or name of the calendar's property. */
  readonly column?: string;
  readonly reason: string;
  readonly remedy: string;
}

/** A row that is no booking any more, or not yet, and was left out on purpose. */
export interface ImportSkip {
  readonly line: number;
  /**
   * `cancelled`, `no_show`: the file says so. `not_booked`: a request or an entry of a waiting list. `past`: it ended
   * before `from`. `superseded`: the calendar holds a later revision of the event. `out_of_range`: a repeating event that
   * has no visit of its own between `from` and `until`.
   */
  readonly reason: 'cancelled' | 'no_show' | 'not_booked' | 'past' | 'superseded' | 'out_of_range';
  /** More than one for the visits of a repeating event. */
  readonly count: number;
}

/** A row that was read although the file left a choice, and how it was read. Holds no personal data. */
export interface ImportNote {
  readonly line: number;
  readonly column?: string;
  readonly note: string;
}

export interface ImportReading {
  readonly rows: readonly PlannedRow[];
  readonly faults: readonly ImportFault[];
  readonly skipped: readonly ImportSkip[];
  readonly notes: readonly ImportNote[];
}

export interface ImportSource {
  readonly format: 'csv' | 'ics';
  readonly text: string;
}

export interface ImportOptions {
  readonly profile: BusinessProfile;
  /** CSV: field (see `FIELDS`) → heading in this file, over what would be recognised; an empty heading: do not read it. */
  readonly columns?: Readonly<Record<string, string>>;
  /** CSV: how to read 03/04/2026 when the file itself does not decide it. */
  readonly dateOrder?: DateOrder;
  /** Instant: visits that ended by then are left out. Rows and single events are counted as skipped. */
  readonly from?: string;
  /** Instant: repeating events are expanded up to it, itself excluded. Needed for those without an end. */
  readonly until?: string;
}

export type DateOrder = 'day-first' | 'month-first';

/** More rows than this are refused as a whole: a business that has more can import a year at a time. */
export const MAX_IMPORT_ROWS = 50_000;

/** UTF-16 units of text. */
export const MAX_IMPORT_LENGTH = 64_000_000;
