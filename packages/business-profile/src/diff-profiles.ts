import type { BusinessProfile } from '@randevou/contracts';

/** One thing that differs between two profiles. */
export interface ProfileDifference {
  readonly kind: 'added' | 'removed' | 'changed';
  /** In words, from the whole to the part: `services > dinner > durationMinutes`. */
  readonly path: readonly string[];
  /** As text; absent where there is none. Telephone numbers are told as such, without their digits. */
  readonly from?: string;
  readonly to?: string;
}

/** What differs, in the order of the profile. Services, tables and the like are known by their ids, dates by the day. */
export function diffProfiles(before: BusinessProfile | undefined, after: BusinessProfile): ProfileDifference[] {
  return before === undefined
    ? [{ kind: 'added', path: [after.id], to: 'the whole profile' }]
    : differences(before, after, []);
}

function differences(before: unknown, after: unknown, path: readonly string[]): ProfileDifference[] {
  if (text(before) === text(after)) return [];
  if (before === undefined) return [{ kind: 'added', path, to: told(after, path) }];
  if (after === undefined) return [{ kind: 'removed', path, from: told(before, path) }];
  const [old, now] = [entriesOf(before), entriesOf(after)];
  if (old === undefined || now === undefined) {
    return [{ kind: 'changed', path, from: told(before, path), to: told(after, path) }];
  }
  const found = [...new Set([...old.keys(), ...now.keys()])].flatMap((key) =>
    differences(old.get(key), now.get(key), [...path, key]),
  );
  return found.length > 0 ? found : [{ kind: 'changed', path, from: 'the order', to: 'another order' }];
}

/** The parts of a map, or of a list whose entries have names; undefined for what is told whole. */
function entriesOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  if (!Array.isArray(value)) return isShort(value) ? undefined : new Map(Object.entries(value));
  const named = value.map((entry): [string, unknown] => [nameOf(entry), entry]);
  const names = new Set(named.map(([name]) => name));
  return names.size === named.length && value.every((entry) => typeof entry === 'object') ? new Map(named) : undefined;
}

/** What an entry of a list is known by. */
function nameOf(entry: unknown): string {
  const part: Part = { ...(typeof entry === 'object' ? entry : {}) };
  const { id, date, days, from, to, per, resources } = part;
  if (typeof id === 'string') return id;
  if (typeof date === 'string') return date;
  if (Array.isArray(days)) return `${days.join(',')} ${String(from)}-${String(to)}`;
  if (typeof from === 'string') return `${from} to ${String(to)}`;
  if (typeof per === 'string') return `per ${per}`;
  return Array.isArray(resources) ? resources.join(' + ') : text(entry);
}

type Part = Partial<Record<'id' | 'date' | 'days' | 'from' | 'to' | 'per' | 'resources', unknown>>;

/** Small things read better whole: a price, hours of a day. */
function isShort(value: object): boolean {
  return 'amount' in value || ('from' in value && 'to' in value);
}

function told(value: unknown, path: readonly string[]): string {
  if (path.at(-1) === 'phone') return 'a phone number';
  if (typeof value === 'string') return JSON.stringify(value);
  const shown = text(value, (key, part) => (key === 'phone' ? 'a phone number' : part));
  return shown.length > 200 ? `${shown.slice(0, 197)}…` : shown;
}

/** Keys in one order: maps come back from the store in another one. */
function text(value: unknown, replace: (key: string, part: unknown) => unknown = (_key, part) => part): string {
  if (value === undefined) return 'nothing';
  return JSON.stringify(value, (key, part: unknown) => {
    const replaced = replace(key, part);
    return replaced !== null && typeof replaced === 'object' && !Array.isArray(replaced)
      ? Object.fromEntries(Object.entries(replaced).sort(([a], [b]) => (a < b ? -1 : 1)))
      : replaced;
  });
}
