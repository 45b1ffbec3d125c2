import { readFileSync } from 'node:fs';
import { describe, expect, it, jest } from '@jest/globals';
import { ImportRow } from '@randevou/contracts';
import { zonedIso } from '@randevou/scheduling';
import fc from 'fast-check';
import { restaurant, salon } from '../../test/import/businesses.ts';
import { readImport, type ImportReading } from './index.ts';

jest.setTimeout(180_000);

const runs = { numRuns: process.env['RANDEVOU_FULL'] === '1' ? 3000 : 100 };

const quote = (value: string) => `"${value.replaceAll('"', '""')}"`;

const row = fc.record({
  // Whole minutes over the changes of the clock in 2026; the written offset says which of two equal times is meant.
  start: fc.integer({ min: Date.UTC(2026, 1, 1) / 60_000, max: Date.UTC(2026, 10, 30) / 60_000 }),
  minutes: fc.integer({ min: 1, max: 1440 }),
  service: fc.constantFrom(['coupe', 'haircut'], ["Kids' cut", 'kids-cut'], ['BARBE', 'beard'], ['colour', 'colour']),
  resource: fc.constantFrom(['', undefined], ['LEA', 'lea'], [' Karim ', 'karim']),
  name: fc.constantFrom('Anna "Nan" Petit', 'Łukasz; Nowak', 'Zoé,\nMartin', 'O’Neill\tJr', 'Ana'),
  phone: fc.constantFrom(['06 12 00 90 01', '+33612009001'], ['+230 5700 1234', '+23057001234']),
  partySize: fc.option(fc.integer({ min: 1, max: 1000 }), { nil: undefined }),
  cents: fc.option(fc.integer({ min: 0, max: 10_000_000 }), { nil: undefined }),
});

describe('rows written as CSV', () => {
  it('are read as they were', () => {
    const separator = fc.constantFrom(',', ';', '\t');
    const newline = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), separator, newline, (rows, between, newLine) => {
        const zoned = (minutes: number) => zonedIso(minutes * 60_000, salon.timeZone);
        const lines = rows.map(({ start, minutes, service, resource, name, phone, partySize, cents }, index) =>
          [
            `id-${index}`,
            zoned(start),
            zoned(start + minutes),
            service[0],
            resource[0],
            name,
            phone[0],
            String(partySize ?? ''),
            cents === undefined ? '' : (cents / 100).toFixed(2),
          ]
            .map(quote)
            .join(between),
        );
        const header = ['id', 'start', 'end', 'service', 'staff', 'name', 'phone', 'guests', 'price'].join(between);
        const { rows: read, faults } = readImport(
          { format: 'csv', text: [header, ...lines, ''].join(newLine) },
          { profile: salon },
        );
        expect(faults).toEqual([]);
        expect(read.map(({ line: _line, ...rest }) => rest)).toEqual(
          rows.map(({ start, minutes, service, resource, name, phone, partySize, cents }, index) => ({
            externalId: `id-${index}`,
            serviceId: service[1],
            ...(resource[1] !== undefined && { resourceId: resource[1] }),
            start: zoned(start),
            end: zoned(start + minutes),
            ...(partySize !== undefined && { partySize }),
            contact: { phone: phone[1], name: name.replaceAll(/\s+/g, ' ') },
            ...(cents !== undefined && { price: { amount: cents / 100, currency: 'EUR' } }),
          })),
        );
      }),
      runs,
    );
  });
});

describe('garbage', () => {
  const options = { from: '2026-01-01T00:00:00Z', until: '2027-01-01T00:00:00Z' };
  const isSound = ({ rows, faults }: ImportReading) => {
    for (const one of rows) ImportRow.parse(one);
    for (const fault of faults) expect([fault.line > 0, fault.reason !== '', fault.remedy !== '']).not.toContain(false);
  };

  it.each(['csv', 'ics'] as const)('never throws as %s', (format) => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ maxLength: 400 })), (text) => {
        isSound(readImport({ format, text }, { profile: restaurant, ...options }));
      }),
      runs,
    );
  });

  it.each(['restaurant.csv', 'clinic.csv', 'salon-german.csv', 'google-calendar.ics', 'outlook.ics'])(
    'never throws for a damaged %s',
    (name) => {
      const text = readFileSync(new URL(`../../test/import/${name}`, import.meta.url), 'utf8');
      const damage = fc.array(
        fc.record({
          at: fc.nat(text.length),
          cut: fc.nat(30),
          put: fc.oneof(
            fc.constantFrom('"', ';', ',', '\n', ':', 'BEGIN:VEVENT\n', '-', '0', '99999999', '\u2028', '\uFFFD'),
            fc.string({ maxLength: 5 }),
          ),
        }),
        { minLength: 1, maxLength: 8 },
      );
      fc.assert(
        fc.property(damage, (cuts) => {
          const damaged = cuts.reduce((now, { at, cut, put }) => now.slice(0, at) + put + now.slice(at + cut), text);
          const format = name.endsWith('.ics') ? 'ics' : 'csv';
          isSound(readImport({ format, text: damaged }, { profile: salon, ...options }));
        }),
        runs,
      );
    },
  );
});
