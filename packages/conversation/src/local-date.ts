import type { LocalDate } from '@randevou/contracts';

/** The date on which an instant (epoch milliseconds) falls in a time zone. */
export function localDate(at: number, timeZone: string): LocalDate {
  // Canadian English writes dates as ISO does.
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}
