import {
  findSlots,
  findVisits,
  lastBookableDate,
  localDate,
  openWindows,
  type SlotQuery,
  whyNoneFree,
  whyNotFree,
  zonedIso,
} from '../src/index.ts';

/* Run by machine-zone.test.ts in processes of different zones: prints answers and the zone that the process has. */

const DAY = 86_400_000;
const HOUR = 3_600_000;
const weekly = [{ days: ['mon', 'sun', 'thu', 'fri'] as const, from: '22:15', to: '04:30' }].map((window) => ({
  ...window,
  days: [...window.days],
}));

function answers(timeZone: string, date: string): unknown {
  const from = Date.parse(`${date}T00:00:00Z`) - DAY;
  const range = { from, to: from + 3 * DAY };
  const booked = { start: from + 30 * HOUR, end: from + 31 * HOUR, reference: 'K7F3QZ' };
  const query: SlotQuery = {
    ...range,
    now: from - DAY,
    timeZone,
    hours: weekly,
    overrides: [{ date, windows: [{ from: '12:00', to: '23:59' }] }],
    horizonDays: 2,
    horizonCounts: 'business_days',
    excludedDates: [localDate(from + 2 * DAY, timeZone)],
    service: {
      ...{ durationMinutes: 50, slotIntervalMinutes: 25 },
      limits: [
        { per: 'day', bookings: 2, counted: [booked] },
        { per: 'month', minutes: 110, counted: [booked] },
      ],
    },
    joins: [{ resourceIds: ['b', 'a'] }],
    resources: ['a', 'b', 'c'].map((id) => ({
      ...{ id, name: id, mode: 'exclusive', seats: 1, occupied: id === 'b' ? [booked] : [] },
      limits: id === 'c' ? [{ per: 'week', bookings: 1, counted: [booked] }] : [],
      ...(id === 'c' ? { timeZone: 'Asia/Kathmandu', leave: [{ from: date, to: date }] } : {}),
    })),
  };
  const { service, joins: _, ...rest } = query;
  const steps = [
    { service, resourceIds: ['a', 'b'] },
    { service: { durationMinutes: 20, bufferBeforeMinutes: 5 }, resourceIds: ['b', 'c'] },
  ];
  return [
    openWindows({ timeZone, weekly }, range),
    findSlots({ ...query, service: { ...service, limits: [] }, excludedDates: [], partySize: 2 }).map(
      ({ start, resourceId }) => `${localDate(start, timeZone)} ${zonedIso(start, timeZone)} ${resourceId}`,
    ),
    findSlots(query).map(({ start, resourceIds }) => [zonedIso(start, timeZone), ...resourceIds]),
    findVisits({ ...rest, steps }),
    lastBookableDate({ ...query, horizonDays: 4 }),
    whyNoneFree(query),
    [6, 12, 18, 24, 36].map((hour) => whyNotFree(query, from + hour * HOUR)),
  ];
}

const all = ['America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo', 'Asia/Kathmandu'].map((timeZone) =>
  ['2026-03-08', '2026-04-05', '2026-04-24', '2026-10-25', '2026-11-01'].map((date) => answers(timeZone, date)),
);

process.stdout.write(`${new Date(0).getTimezoneOffset()}\n${JSON.stringify(all, null, 1)}`);
