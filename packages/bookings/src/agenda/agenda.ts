import { addDays, localDate } from '@randevou/scheduling';
import { type Desk } from '../desk.ts';
import { type AgendaEntry, type AgendaItem, type LedgerWrite } from '../ledger.ts';
import { guardIdsOf } from './limits.ts';

/** What `readGuards` takes. */
const GUARDS_AT_ONCE = 100;

/** An entry with the resource whose time it takes. */
export interface PlacedEntry {
  readonly resourceId: string;
  readonly entry: AgendaEntry;
}

/**
 * The part of the agenda that one decision has read, and a working copy of it: what is removed and added is seen by
 * everything that is asked of it afterwards, and comes out as the items to be written.
 */
export class Agenda {
  readonly #desk: Desk;
  /** As read; the working copy replaces `entries` and keeps `version`. */
  readonly #items = new Map<string, AgendaItem>();
  readonly #dates = new Set<string>();
  readonly #touched = new Set<string>();
  readonly #guards = new Map<string, number>();
  readonly #added: PlacedEntry[] = [];
  readonly #removed: PlacedEntry[] = [];

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Reads the UTC dates that touch [from, to], epoch milliseconds, as far as they are not there yet. */
  async read(from: number, to: number): Promise<void> {
    const missing = datesBetween(from, to).filter((date) => !this.#dates.has(date));
    const [first, last] = [missing[0], missing.at(-1)];
    if (first === undefined || last === undefined) return;
    const items = await this.#desk.ledger.readAgenda(this.#desk.profile.id, first, last);
    // What was read first stays: entries and versions of a date must be of one moment.
    for (const item of items) if (!this.#dates.has(item.date)) this.#items.set(keyOf(item.date, item.resourceId), item);
    for (const date of missing) this.#dates.add(date);
  }

  /**
   * Reads the guards of limits, before the entries that count: whoever adds to them later raises a version that was
   * read. Dates that are there already are read again; nothing may have been changed yet.
   */
  async guard(ids: readonly string[]): Promise<void> {
    const missing = ids.filter((id) => !this.#guards.has(id));
    if (missing.length === 0) return;
    if (this.#touched.size > 0) throw new Error('guards are read before the agenda is changed');
    for (let index = 0; index < missing.length; index += GUARDS_AT_ONCE) {
      const some = missing.slice(index, index + GUARDS_AT_ONCE);
      const guards = await this.#desk.ledger.readGuards(this.#desk.profile.id, some);
      for (const { id, version } of guards) this.#guards.set(id, version);
    }
    const again = [...this.#dates].sort();
    this.#dates.clear();
    this.#items.clear();
    for (const range of runsOf(again)) await this.read(Date.parse(range.first), Date.parse(range.last));
  }

  /** Each once, though it may stand in the items of two dates. */
  entries(): PlacedEntry[] {
    const entries = new Map<string, PlacedEntry>();
    for (const { resourceId, entries: standing } of this.#items.values()) {
      for (const entry of standing) entries.set(nameOf({ resourceId, entry }), { resourceId, entry });
    }
    return [...entries.values()];
  }

  remove(matches: (entry: AgendaEntry, resourceId: string) => boolean): void {
    const removed = new Map<string, PlacedEntry>();
    for (const [key, item] of this.#items) {
      const kept = item.entries.filter((entry) => !matches(entry, item.resourceId));
      if (kept.length === item.entries.length) continue;
      for (const entry of item.entries) {
        if (kept.includes(entry)) continue;
        const placed = { resourceId: item.resourceId, entry };
        removed.set(nameOf(placed), placed);
      }
      this.#items.set(key, { ...item, entries: kept });
      this.#touched.add(key);
    }
    this.#removed.push(...removed.values());
  }

  /** The dates of the entry must have been read. */
  add(placed: PlacedEntry): void {
    const { resourceId, entry } = placed;
    for (const date of datesBetween(entry.busyStart, entry.busyEnd - 1)) {
      if (!this.#dates.has(date)) throw new Error(`the agenda of ${date} was not read before it is written`);
      const key = keyOf(date, resourceId);
      const item = this.#items.get(key) ?? { date, resourceId, version: 0, entries: [] };
      this.#items.set(key, { ...item, entries: [...item.entries, entry] });
      this.#touched.add(key);
    }
    this.#added.push(placed);
  }

  /** The changed items as they are to be written, without lapsed holds. */
  changes(): LedgerWrite['agenda'] {
    const now = this.#desk.now();
    return [...this.#touched].flatMap((key) => {
      const item = this.#items.get(key);
      if (item === undefined) return [];
      const { date, resourceId, version, entries } = item;
      const kept = entries.filter((entry) => !isLapsed(entry, now)).sort((a, b) => a.start - b.start);
      return [{ date, resourceId, expectedVersion: version, entries: kept }];
    });
  }

  /** The guards of the limits that count what was added; they must have been read. */
  guards(): LedgerWrite['guards'] {
    const ids = this.#added.flatMap(({ resourceId, entry }) =>
      entry.state === 'blocked' ? [] : guardIdsOf(this.#desk.profile, { resourceId, ...entry }),
    );
    return [...new Set(ids)].map((id) => {
      const expectedVersion = this.#guards.get(id);
      if (expectedVersion === undefined) throw new Error(`the guard ${id} was not read before it is raised`);
      return { id, expectedVersion };
    });
  }

  /** What the changes leave free that was not free before, lapsed holds that they clear away included. */
  freed(): PlacedEntry[] {
    const now = this.#desk.now();
    const lapsed = [...this.#touched].flatMap((key) => {
      const item = this.#items.get(key);
      if (item === undefined) return [];
      const { resourceId } = item;
      return item.entries.filter((entry) => isLapsed(entry, now)).map((entry) => ({ resourceId, entry }));
    });
    const gone = new Map([...this.#removed, ...lapsed].map((placed) => [nameOf(placed), placed]));
    return [...gone.values()].filter(
      ({ resourceId, entry }) =>
        entry.end > now &&
        !this.#added.some(
          (other) =>
            other.resourceId === resourceId &&
            other.entry.serviceId === entry.serviceId &&
            other.entry.busyStart <= entry.busyStart &&
            other.entry.busyEnd >= entry.busyEnd &&
            other.entry.seats >= entry.seats,
        ),
    );
  }
}

export function isLapsed(entry: AgendaEntry, now: number): boolean {
  return entry.holdExpiresAt !== undefined && entry.holdExpiresAt <= now;
}

function nameOf({ resourceId, entry }: PlacedEntry): string {
  return `${resourceId}|${entry.reference}|${entry.state}|${entry.start}`;
}

function keyOf(date: string, resourceId: string): string {
  return `${date}|${resourceId}`;
}

function datesBetween(from: number, to: number): string[] {
  const last = localDate(to, 'UTC');
  const dates: string[] = [];
  for (let date = localDate(from, 'UTC'); date <= last; date = addDays(date, 1)) dates.push(date);
  return dates;
}

/** Ascending dates as runs without gaps. */
function runsOf(dates: readonly string[]): { readonly first: string; readonly last: string }[] {
  const runs: { first: string; last: string }[] = [];
  for (const date of dates) {
    const run = runs.at(-1);
    if (run !== undefined && addDays(run.last, 1) === date) run.last = date;
    else runs.push({ first: date, last: date });
  }
  return runs;
}
