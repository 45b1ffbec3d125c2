import { findSlots, localDate, openWindows, zonedIso } from '../src/index.ts';

/* Run by machine-zone.test.ts in processes of different zones: prints answers and the zone that the process has. */

const DAY = 86_400_000;
const weekly = [{ days: ['mon', 'sun', 'thu', 'fri'] as const, from: '22:15', to: '04:30' }].map((window) => ({
  ...window,
  days: [...window.days],
}));

const answers = ['America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo', 'Asia/Kathmandu'].map((timeZone) =>
  ['2026-03-08', '2026-04-05', '2026-04-24', '2026-10-25', '2026-11-01'].map((date) => {
    const from = Date.parse(`${date}T00:00:00Z`) - DAY;
    const range = { from, to: from + 3 * DAY };
    const slots = findSlots({
      ...range,
      now: from - DAY,
      timeZone,
      hours: weekly,
      horizonDays: 3,
      service: { durationMinutes: 50, slotIntervalMinutes: 25 },
      resources: [{ id: 'a', name: 'A', mode: 'exclusive', seats: 1, occupied: [] }],
    });
    return [
      openWindows({ timeZone, weekly }, range),
      slots.map(({ start }) => `${localDate(start, timeZone)} ${zonedIso(start, timeZone)}`),
    ];
  }),
);

process.stdout.write(`${new Date(0).getTimezoneOffset()}\n${JSON.stringify(answers, null, 1)}`);
