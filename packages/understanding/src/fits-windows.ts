import type { ProfileFacts } from '@randevou/contracts';
import { Temporal } from 'temporal-polyfill';

type Service = ProfileFacts['services'][number];
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Whether a start lies in a window of the service; without a date on any day of the week. An end at `to` is late. */
export function fitsWindows(service: Service, date: string | undefined, time: string): boolean {
  const day = date === undefined ? undefined : DAYS[Temporal.PlainDate.from(date).dayOfWeek - 1];
  const before = day === undefined ? undefined : DAYS[(DAYS.indexOf(day) + 6) % 7];
  return service.windows.some((window) => {
    const overnight = window.to <= window.from;
    const opens = day === undefined || window.days.includes(day);
    if (opens && time >= window.from && (overnight || time < window.to)) return true;
    return overnight && time < window.to && (before === undefined || window.days.includes(before));
  });
}

/** Services given at that time, or within that part of the day, among the given ones. */
export function servicesAt(
  services: readonly Service[],
  wish: {
    readonly date?: string | undefined;
    readonly time?: string | undefined;
    readonly from?: string | undefined;
    readonly to?: string | undefined;
  },
): readonly Service[] {
  const { date, time, from, to } = wish;
  if (time !== undefined) return services.filter((service) => fitsWindows(service, date, time));
  if (from === undefined && to === undefined) return services;
  return services.filter((service) =>
    service.windows.some((window) => {
      const end = window.to <= window.from ? '24:00' : window.to;
      const overlap = minutes(min(end, to ?? '24:00')) - minutes(max(window.from, from ?? '00:00'));
      // A minute at the rim ("evening" begins at 17:00, lunch ends at 17:30) is not what was meant.
      return (
        overlap >= 60 &&
        (date === undefined || window.days.includes(DAYS[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? 'mon'))
      );
    }),
  );
}

/** Whether the service has a window on that day at all. */
export function opensOn(service: Service, date: string): boolean {
  const day = DAYS[Temporal.PlainDate.from(date).dayOfWeek - 1];
  return service.windows.some((window) => day !== undefined && window.days.includes(day));
}

/** Open minutes inside a span of any day; an open end reaches three hours. */
export function openMinutes(
  services: readonly Service[],
  span: { readonly from?: string; readonly to?: string },
): number {
  const start = span.from === undefined ? Math.max(0, minutes(span.to ?? '24:00') - 180) : minutes(span.from);
  const end = span.to === undefined ? start + 180 : minutes(span.to);
  const overlaps = services.flatMap((service) =>
    service.windows.map((window) => {
      const close = window.to <= window.from ? 1440 : minutes(window.to);
      return Math.max(0, Math.min(close, end) - Math.max(minutes(window.from), start));
    }),
  );
  return Math.max(0, ...overlaps);
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function min(a: string, b: string): string {
  return a < b ? a : b;
}

function max(a: string, b: string): string {
  return a > b ? a : b;
}
