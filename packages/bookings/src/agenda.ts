import { addDays, localDate } from '@randevou/scheduling';
import { type Desk } from './desk.ts';
import { type AgendaEntry, type AgendaItem, type LedgerWrite } from './ledger.ts';

/** The part of the agenda that an operation has read, and the changes that it can make to it. */
export class Agenda {
  readonly #desk: Desk;
  readonly #items = new Map<string, AgendaItem>();
  readonly #dates = new Set<string>();

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

  /** Each entry once, though it may stand in the items of two dates. */
  entriesOf(resourceId: string): AgendaEntry[] {
    const entries = new Map<string, AgendaEntry>();
    for (const item of this.#items.values()) {
      if (item.resourceId !== resourceId) continue;
      for (const entry of item.entries) entries.set(`${entry.reference}|${entry.state}|${entry.start}`, entry);
    }
    return [...entries.values()];
  }

  /**
   * The items as they are to be written: without the entries to remove, with the added ones, and without lapsed holds.
   * Items in which nothing is removed or added are left alone.
   */
  changed(change: {
    readonly remove?: (entry: AgendaEntry) => boolean;
    readonly add?: { readonly resourceId: string; readonly entry: AgendaEntry };
  }): LedgerWrite['agenda'] {
    const now = this.#desk.now();
    const removes = change.remove ?? (() => false);
    const written = new Map<string, LedgerWrite['agenda'][number]>();
    for (const [key, item] of this.#items) {
      const kept = item.entries.filter((entry) => !removes(entry));
      if (kept.length < item.entries.length) {
        written.set(key, { ...target(item), entries: kept.filter((entry) => !isLapsed(entry, now)) });
      }
    }
    if (change.add !== undefined) {
      const { resourceId, entry } = change.add;
      for (const date of datesBetween(entry.busyStart, entry.busyEnd - 1)) {
        const key = keyOf(date, resourceId);
        const item = this.#items.get(key) ?? { date, resourceId, version: 0, entries: [] };
        const kept = written.get(key)?.entries ?? item.entries.filter((other) => !isLapsed(other, now));
        written.set(key, { ...target(item), entries: [...kept, entry].sort((a, b) => a.start - b.start) });
      }
    }
    return [...written.values()];
  }
}

function target({ date, resourceId, version }: AgendaItem): {
  date: string;
  resourceId: string;
  expectedVersion: number;
} {
  return { date, resourceId, expectedVersion: version };
}

function isLapsed(entry: AgendaEntry, now: number): boolean {
  return entry.holdExpiresAt !== undefined && entry.holdExpiresAt <= now;
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
