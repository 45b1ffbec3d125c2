import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { clinic, salon } from '../../test/import/businesses.ts';
import { readImport, type ImportOptions, type ImportReading } from './index.ts';

function sample(name: string, options: ImportOptions): ImportReading {
  const text = readFileSync(new URL(`../../test/import/${name}`, import.meta.url), 'utf8');
  return readImport({ format: 'ics', text }, options);
}

function event(lines: string, options: Partial<ImportOptions> = {}): ImportReading {
  const text = `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u1\n${lines}\nEND:VEVENT\nEND:VCALENDAR`;
  return readImport({ format: 'ics', text }, { profile: salon, ...options });
}

const startsOf = ({ rows }: ImportReading) => rows.map(({ start }) => start);
const refusals = ({ faults }: ImportReading) => faults.map(({ line, column, reason }) => [line, column, reason]);

describe('calendars of other tools', () => {
  it('reads an online calendar with guests, a repeating visit and its exceptions', () => {
    const reading = sample('google-calendar.ics', { profile: salon, until: '2026-05-01T00:00:00Z' });
    expect(reading.rows[0]).toEqual({
      line: 1,
      externalId: 'single-1@calendar.example',
      serviceId: 'haircut',
      resourceId: 'lea',
      start: '2026-03-03T10:30:00+01:00',
      end: '2026-03-03T11:15:00+01:00',
      contact: { phone: '+33612009001', name: 'Anna Petit' },
      price: { amount: 45, currency: 'EUR' },
    });
    const weekly = reading.rows.filter(({ externalId }) => externalId.startsWith('weekly-1'));
    expect(weekly.map(({ line, externalId, start }) => [line, externalId.slice(26, 42), start])).toEqual([
      [2, '2026-03-20T09:00', '2026-03-20T10:00:00+01:00'],
      [2, '2026-03-27T09:00', '2026-03-27T10:00:00+01:00'],
      // 10:00 stays 10:00 after the clock went forward; 10 April is excluded and 17 April cancelled.
      [2, '2026-04-24T08:00', '2026-04-24T10:00:00+02:00'],
      [3, '2026-04-03T08:00', '2026-04-03T15:00:00+02:00'],
    ]);
    expect(new Set(weekly.map(({ contact }) => contact.name))).toEqual(new Set(['Hugo Blanc']));
    expect(reading.rows.at(-1)).toMatchObject({
      serviceId: 'colour',
      resourceId: 'maya',
      start: '2026-03-06T14:00:00+01:00',
      contact: { name: 'Julie Noir', phone: '+33612009003' },
    });
    expect(refusals(reading)).toEqual([
      [5, 'DTSTART', 'The event is all day (2026-05-01); a booking needs a time'],
      [6, 'SUMMARY', expect.stringContaining('names no service')],
    ]);
    expect(reading.skipped).toEqual([{ line: 4, reason: 'cancelled', count: 1 }]);
    expect(JSON.stringify(reading.faults)).not.toMatch(/Sophie|Anna|Hugo/);
  });

  it("reads Windows' names of zones and zones of the calendar's own", () => {
    const reading = sample('outlook.ics', { profile: clinic });
    expect(reading.rows).toEqual([
      expect.objectContaining({
        start: '2026-04-09T09:00:00-04:00',
        serviceId: 'cleaning',
        resourceId: 'patel',
        contact: { name: 'Luis Ortega', phone: '+12125559022' },
      }),
      expect.objectContaining({ start: '2026-04-10T10:00:00-04:00', end: '2026-04-10T10:30:00-04:00' }),
    ]);
    expect(refusals(reading)).toEqual([
      [3, 'DTSTART', 'The time zone "Mars/Olympus" is unknown, and the calendar does not say what it is'],
      [4, 'DTEND', 'The end, "2026-04-10T09:30:00", is not after the start'],
    ]);
  });
});

describe('repeating events', () => {
  const at = 'SUMMARY:Coupe\nDTSTART;TZID=Europe/Paris:20260303T100000\nDURATION:PT45M';

  it.each([
    ['FREQ=WEEKLY;COUNT=3', ['03-03', '03-10', '03-17']],
    ['FREQ=MONTHLY;BYDAY=1TU;COUNT=3', ['03-03', '04-07', '05-05']],
    ['FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3', ['03-03', '03-31', '04-30']],
    ['FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,TU;COUNT=4', ['03-03', '03-15', '03-17', '03-29']],
    // 23:00 UTC is midnight in Paris: the last visit is the one before.
    ['FREQ=DAILY;UNTIL=20260304T230000Z', ['03-03', '03-04']],
    ['FREQ=DAILY;UNTIL=20260305', ['03-03', '03-04', '03-05']],
    ['FREQ=DAILY;UNTIL=20260305T090000Z', ['03-03', '03-04', '03-05']],
    ['FREQ=DAILY;UNTIL=20260305T085900Z', ['03-03', '03-04']],
  ])('expands %s', (rule, days) => {
    const reading = event(`${at}\nRRULE:${rule}`);
    expect(reading.faults).toEqual([]);
    expect(startsOf(reading).map((start) => start.slice(5, 10))).toEqual(days);
  });

  it('reads an endless one only up to the option until, and from the option from', () => {
    expect(refusals(event(`${at}\nRRULE:FREQ=DAILY`))).toEqual([[1, 'RRULE', 'The event repeats without an end']]);
    const range = { from: '2026-03-28T10:30:00+01:00', until: '2026-03-30T10:00:00+02:00' };
    expect(startsOf(event(`${at}\nRRULE:FREQ=DAILY`, range))).toEqual([
      '2026-03-28T10:00:00+01:00',
      '2026-03-29T10:00:00+02:00',
    ]);
    const over = event(`${at}\nRRULE:FREQ=DAILY;COUNT=3`, range);
    expect(over).toMatchObject({ rows: [], skipped: [{ line: 1, reason: 'out_of_range' }] });
  });

  it('gives the same visit the same id, whatever the range', () => {
    const ids = (options: Partial<ImportOptions>) =>
      event(`${at}\nRRULE:FREQ=DAILY`, options).rows.map(({ externalId }) => externalId);
    const all = ids({ until: '2026-04-03T00:00:00Z' });
    expect(ids({ from: '2026-03-20T00:00:00Z', until: '2026-04-03T00:00:00Z' })).toEqual(all.slice(17));
  });

  it('reads added and excluded dates', () => {
    const more =
      'RRULE:FREQ=DAILY;COUNT=4\nEXDATE;VALUE=DATE:20260304\nEXDATE:20260305T090000Z\nRDATE:20260401T080000Z';
    expect(startsOf(event(`${at}\n${more}`)).map((start) => start.slice(0, 16))).toEqual([
      '2026-03-03T10:00',
      '2026-03-06T10:00',
      '2026-04-01T10:00',
    ]);
  });

  it('refuses the visit that falls into a skipped hour, and keeps the others', () => {
    const reading = event('SUMMARY:Coupe\nDTSTART;TZID=Europe/Paris:20260328T023000\nRRULE:FREQ=DAILY;COUNT=3');
    expect(startsOf(reading)).toEqual(['2026-03-28T02:30:00+01:00', '2026-03-30T02:30:00+02:00']);
    expect(refusals(reading)).toEqual([[1, 'RRULE', '2026-03-29 has no 02:30: the clock is put forward over it']]);
  });

  it.each(['FREQ=SECONDLY;COUNT=5', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=2', 'FREQ=NEVER'])(
    'refuses %s',
    (rule) => {
      const reading = event(`${at}\nRRULE:${rule}`);
      expect(reading.rows).toEqual([]);
      expect(reading.faults).toHaveLength(1);
    },
  );

  it('leaves out what a changed visit and all later ones replace', () => {
    const series = `${at}\nRRULE:FREQ=DAILY;COUNT=5\nEND:VEVENT\nBEGIN:VEVENT\nUID:u1\nSUMMARY:Coupe`;
    const change = 'RECURRENCE-ID;RANGE=THISANDFUTURE:20260305T090000Z\nDTSTART:20260305T100000Z';
    const reading = event(`${series}\n${change}`);
    expect(startsOf(reading)).toEqual(['2026-03-03T10:00:00+01:00', '2026-03-04T10:00:00+01:00']);
    expect(refusals(reading)).toEqual([[2, 'RECURRENCE-ID', expect.stringContaining('all later ones')]]);
  });
});

describe('single events', () => {
  it.each([
    ['SUMMARY:Canceled: Coupe (Anna)', 'cancelled'],
    ['SUMMARY:Coupe\nSTATUS:CANCELLED', 'cancelled'],
    ['SUMMARY:Coupe\nSTATUS:TENTATIVE', 'not_booked'],
    ['SUMMARY:Coupe\nDESCRIPTION:Status: no-show', 'no_show'],
  ])('leaves out %j', (lines, reason) => {
    const reading = event(`DTSTART:20260303T090000Z\n${lines}`);
    expect(reading).toMatchObject({ rows: [], faults: [], skipped: [{ line: 1, reason, count: 1 }] });
  });

  it('takes the newest revision of an event, and refuses twins', () => {
    const twice = (first: number, second: number) =>
      event(
        `SUMMARY:Coupe\nDTSTART:20260303T090000Z\nSEQUENCE:${first}\nEND:VEVENT\nBEGIN:VEVENT\nUID:u1\nSUMMARY:Coupe\nDTSTART:20260304T090000Z\nSEQUENCE:${second}`,
      );
    expect(twice(2, 1)).toMatchObject({
      rows: [{ line: 1 }],
      faults: [],
      skipped: [{ line: 2, reason: 'superseded' }],
    });
    expect(refusals(twice(0, 0))).toEqual([[2, 'UID', 'The id is the same as that of event 1, which was read']]);
  });

  it('prefers the longer name, and refuses two services', () => {
    const at = 'DTSTART:20260303T090000Z';
    expect(event(`${at}\nSUMMARY:Coupe enfant Tom`).rows[0]?.serviceId).toBe('kids-cut');
    expect(refusals(event(`${at}\nSUMMARY:Coupe et barbe`))).toEqual([
      [1, 'SUMMARY', 'The event names several services: haircut, beard'],
    ]);
  });

  it('lets a broken event cost only itself, whatever is broken', () => {
    const good = (uid: string) => `BEGIN:VEVENT\nUID:${uid}\nDTSTART:20260303T090000Z\nSUMMARY:Coupe\nEND:VEVENT`;
    const broken = [
      'BEGIN:VEVENT\nUID:x\nDTSTART:20260230T090000Z\nSUMMARY:Coupe\nEND:VEVENT',
      'BEGIN:VEVENT\nUID:x\nDTSTART:tomorrow\nSUMMARY:Coupe\nEND:VEVENT',
      'BEGIN:VEVENT\nUID:x\nSUMMARY:Coupe\nEND:VEVENT',
      'BEGIN:VEVENT\nUID:x\nDTSTART:20260303T090000Z\nSUMMARY:Coupe',
      'BEGIN:VEVENT\nUID:x\nDTSTART:20260303T090000Z\nDURATION:-PT5M\nSUMMARY:Coupe\nEND:VEVENT',
      'BEGIN:VEVENT\nUID:x\nno colon\nDTSTART:20260303T090000Z\nSUMMARY:Coupe\nEND:VEVENT',
    ];
    const text = ['BEGIN:VCALENDAR', good('a'), ...broken, good('b'), 'END:VCALENDAR'].join('\n');
    const reading = readImport({ format: 'ics', text }, { profile: salon });
    expect(reading.rows.map(({ externalId }) => externalId)).toEqual(['a', 'b']);
    expect(reading.faults.map(({ line, column }) => [line, column])).toEqual([
      [2, 'DTSTART'],
      [3, 'DTSTART'],
      [4, 'DTSTART'],
      [5, undefined],
      [6, 'DURATION'],
      [7, undefined],
    ]);
  });

  it('refuses what is no calendar', () => {
    const reading = readImport({ format: 'ics', text: 'date,time\n' }, { profile: salon });
    expect(reading.faults[0]?.reason).toBe('The file is no calendar: it has no BEGIN:VCALENDAR');
  });
});
