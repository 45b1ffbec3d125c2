import type { Understanding } from '@randevou/understanding';
import { daysBetween } from '../days-between.ts';

/** Days that a question is about; at most a fortnight, as the tools take them. */
export interface AskedDays {
  readonly date: string;
  readonly days: number;
}

const MOST_DAYS = 14;

/** The days named, first to last; `undefined` when none is, or only a time. */
export function askedDays({ entities, dateImplied }: Understanding): AskedDays | undefined {
  const { date, dateTo, dates } = entities;
  const last = dateTo ?? dates?.at(-1) ?? date;
  if (date === undefined || last === undefined || dateImplied === true) return undefined;
  const days = daysBetween(date, last) + 1;
  return { date, days: Math.min(MOST_DAYS, Math.max(1, days)) };
}
