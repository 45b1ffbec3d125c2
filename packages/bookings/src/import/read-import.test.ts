import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ImportRow } from '@randevou/contracts';
import { clinic, restaurant, salon } from '../../test/import/businesses.ts';
import { MAX_IMPORT_ROWS, readImport, type ImportOptions, type ImportReading } from './index.ts';

function sample(name: string, options: ImportOptions): ImportReading {
  const text = readFileSync(new URL(`../../test/import/${name}`, import.meta.url), 'utf8');
  return readImport({ format: name.endsWith('.ics') ? 'ics' : 'csv', text }, options);
}

const csv = (text: string, options: Partial<ImportOptions> = {}) =>
  readImport({ format: 'csv', text }, { profile: salon, ...options });

const refusals = ({ faults }: ImportReading) => faults.map(({ line, column, reason }) => [line, column, reason]);

describe('exports of other tools', () => {
  it("reads a restaurant's report with a title above it, shifts and joined tables", () => {
    const reading = sample('restaurant.csv', { profile: restaurant });
    expect(reading.rows).toEqual([
      {
        line: 5,
        externalId: 'R-1001',
        serviceId: 'dinner',
        resourceId: 'T3',
        start: '2026-03-03T19:30:00+04:00',
        end: '2026-03-03T21:30:00+04:00',
        partySize: 4,
        contact: { phone: '+23057001234', name: 'Anya Ramgoolam' },
      },
      expect.objectContaining({ line: 7, serviceId: 'lunch', contact: { phone: '+23057002345', name: 'Paul Li' } }),
      // No shift: 20:00 is dinner only.
      expect.objectContaining({ line: 9, serviceId: 'dinner', resourceId: 'T1+T2' }),
    ]);
    expect(refusals(reading)).toEqual([
      [10, 'Party Size', 'A party of 0 cannot be booked'],
      [11, 'Shift', '"Brunch" is no service of the business'],
      [13, 'Booking ID', 'The id is the same as that of line 7, which was read'],
    ]);
    expect(reading.skipped).toEqual([
      { line: 8, reason: 'cancelled', count: 1 },
      { line: 12, reason: 'no_show', count: 1 },
    ]);
    expect(reading.notes).toEqual([{ line: 4, note: 'Not read: "Notes".' }]);
  });

  it("reads a salon's German file with semicolons, a byte order mark and no ids", () => {
    const reading = sample('salon-german.csv', { profile: salon });
    expect(reading.rows).toEqual([
      expect.objectContaining({
        serviceId: 'haircut',
        resourceId: 'lea',
        start: '2026-03-25T14:30:00+01:00',
        end: '2026-03-25T15:15:00+01:00',
        contact: { phone: '+33612009001', name: 'Anna Schmidt' },
        price: { amount: 45, currency: 'EUR' },
      }),
      expect.objectContaining({
        serviceId: 'kids-cut',
        contact: { phone: '+4915123456789', name: 'Jonas Meyer; jun.' },
      }),
      expect.objectContaining({ serviceId: 'beard', end: '2026-03-27T16:20:00+01:00' }),
    ]);
    expect(refusals(reading)).toEqual([[6, 'Uhrzeit', '2026-03-29 has no 02:30: the clock is put forward over it']]);
    const again = sample('salon-german.csv', { profile: salon });
    expect(again.rows.map(({ externalId }) => externalId)).toEqual(reading.rows.map(({ externalId }) => externalId));
  });

  it("reads a clinic's file with tabs, the month first and two numbers", () => {
    const reading = sample('clinic.csv', { profile: clinic });
    expect(reading.rows).toEqual([
      expect.objectContaining({ externalId: '7001', serviceId: 'check-up', start: '2026-03-25T08:00:00-04:00' }),
      expect.objectContaining({
        serviceId: 'filling',
        resourceId: 'gomez',
        contact: { phone: '+12125559022', name: 'Luis Ortega' },
        price: { amount: 1200.5, currency: 'USD' },
      }),
      expect.objectContaining({ serviceId: 'cleaning', start: '2026-04-03T10:00:00-04:00' }),
    ]);
    expect(refusals(reading)).toEqual([
      [4, 'End', 'The end, "04/02/2026 1:00 PM", is not after the start'],
      [6, 'Provider', '"Dr. Who" is no resource of the business'],
      [7, 'Mobile', 'The phone number cannot be read'],
      [7, 'Appointment Type', '"Clening" is no service of the business'],
      [8, 'Mobile', 'The phone number was rounded by a spreadsheet (it reads like 2.3E+11)'],
    ]);
    expect(reading.faults[3]?.remedy).toContain('Did you mean "cleaning"?');
  });

  it('gives rows that the contract takes', () => {
    for (const [name, profile] of [
      ['restaurant.csv', restaurant],
      ['salon-german.csv', salon],
      ['clinic.csv', clinic],
      ['google-calendar.ics', salon],
      ['outlook.ics', clinic],
    ] as const) {
      const { rows } = sample(name, { profile, until: '2026-06-01T00:00:00Z' });
      expect(rows.length).toBeGreaterThan(1);
      for (const row of rows) expect(ImportRow.parse(row)).toEqual(row);
    }
  });
});

describe('dates and times', () => {
  const starts = (reading: ImportReading) => reading.rows.map(({ start }) => start.slice(0, 16));

  it.each([
    ['04/03/2026', ['2026-03-04T10:00', '2026-03-25T10:00'], '25/03/2026'],
    ['04/03/2026', ['2026-04-03T10:00', '2026-03-25T10:00'], '03/25/2026'],
  ])('reads %s as %j beside %s', (date, expected, other) => {
    expect(starts(csv(`date,time,service\n${date},10:00,coupe\n${other},10:00,coupe`))).toEqual(expected);
  });

  it('refuses dates that nothing decides, and takes the option', () => {
    const text = 'date,time,service\n04/03/2026,10:00,coupe\n05/05/2026,10:00,coupe';
    const undecided = csv(text);
    expect(starts(undecided)).toEqual([]);
    expect(undecided.faults[0]).toEqual({
      line: 2,
      column: 'date',
      reason: '"4/3/2026" can be read with the day or with the month first, and nothing in the file decides it',
      remedy: 'Set the option dateOrder to day-first or month-first, or write dates as YYYY-MM-DD.',
    });
    expect(starts(csv(text, { dateOrder: 'day-first' }))).toEqual(['2026-03-04T10:00', '2026-05-05T10:00']);
    expect(starts(csv(text, { dateOrder: 'month-first' }))).toEqual(['2026-04-03T10:00', '2026-05-05T10:00']);
  });

  it('refuses what can be read two ways in a file that contradicts itself, and keeps the rest', () => {
    const reading = csv(
      'date,time,service\n04/03/2026,10:00,coupe\n25/03/2026,10:00,coupe\n03/26/2026,10:00,coupe\n2026-03-27,10:00,coupe',
    );
    expect(starts(reading)).toEqual(['2026-03-25T10:00', '2026-03-26T10:00', '2026-03-27T10:00']);
    expect(reading.faults.map(({ line }) => line)).toEqual([2]);
  });

  it.each([
    ['2026-03-03 19:30', '2026-03-03T19:30:00+01:00'],
    ['2026-03-03T19:30:00', '2026-03-03T19:30:00+01:00'],
    ['2026-03-03T19:30:00.000+04:00', '2026-03-03T16:30:00+01:00'],
    ['20260303T183000Z', '2026-03-03T19:30:00+01:00'],
    ['Tue 3 March 2026 at 7.30 p.m.', '2026-03-03T19:30:00+01:00'],
    ['March 3rd, 2026 7:30pm', '2026-03-03T19:30:00+01:00'],
    ['mardi 3 mars 2026 à 19h30', '2026-03-03T19:30:00+01:00'],
    ['3 de marzo de 2026 19:30', '2026-03-03T19:30:00+01:00'],
    ['3.3.2026 19.30 Uhr', '2026-03-03T19:30:00+01:00'],
    ['3-Mar-2026 12am', '2026-03-03T00:00:00+01:00'],
    ['31/12/26 23:59:59', '2027-01-01T00:00:00+01:00'],
  ])('reads %s', (start, expected) => {
    const { rows, faults } = csv(`start;service\n${start};coupe`);
    expect(faults).toEqual([]);
    expect(rows.map((row) => row.start)).toEqual([expected]);
  });

  it.each([
    '2026-02-30 10:00',
    '2026-03-03 25:00',
    '2026-03-03 10:61',
    '2026-03-03',
    '46084.8',
    '2026-03-03 10',
    'soon',
    '',
  ])('refuses %j as a start', (start) => {
    const { rows, faults } = csv(`start;service\n${start};coupe`);
    expect(rows).toEqual([]);
    expect(faults).toEqual([{ line: 2, column: 'start', reason: expect.any(String), remedy: expect.any(String) }]);
  });

  it('takes the first of a repeated time and says so', () => {
    const { rows, notes } = csv('date,time,service\n2026-10-25,02:30,coupe');
    expect(rows[0]).toMatchObject({ start: '2026-10-25T02:30:00+02:00', end: '2026-10-25T02:15:00+01:00' });
    expect(notes).toEqual([{ line: 2, column: 'time', note: expect.stringContaining('twice') }]);
  });

  it('takes the end from the end, a range, the duration or the service, in this order', () => {
    const text = `date,time,end,duration,service
2026-03-03,10:00,11:00,20,coupe
2026-03-03,11:00-11:50,,20,coupe
2026-03-03,12:00,,1h30,coupe
2026-03-03,14:00,,,coupe
2026-03-03,23:30,00:15,,coupe
2026-03-03,15:00,14:00,,coupe
2026-03-03,16:00,16:00,,coupe
2026-03-03,16:00,,-20,coupe
2026-03-03,16:00,,0,coupe`;
    const reading = csv(text);
    expect(reading.rows.map(({ end }) => end.slice(5, 16))).toEqual([
      '03-03T11:00',
      '03-03T11:50',
      '03-03T13:30',
      '03-03T14:45',
      '03-04T00:15',
    ]);
    expect(refusals(reading)).toEqual([
      [7, 'end', 'The end, "14:00", is not after the start'],
      [8, 'end', 'The end, "16:00", is not after the start'],
      [9, 'duration', '"-20" is a negative duration'],
      [10, 'duration', '"0" is no time at all'],
    ]);
  });
});

describe('broken files', () => {
  it('lets a broken line cost only itself', () => {
    const rows = Array.from({ length: 3000 }, (_, index) => `${index},2026-03-03,10:00,coupe,"Note ${index}"`);
    rows[10] = '10,2026-03-03,10:00,coupe,"never closed';
    rows[20] = '20,2026-03-03,10:00,co"upe,x';
    rows[30] = '30,2026-03-03,10:00,coupe,"two\nlines, ""quoted"""';
    rows[40] = '40,2026-03-03,10:00,coupe,x,y,z';
    rows[2500] = '2500,2026-03-03,10:00,coupe,never opened"';
    const reading = csv(`id,date,time,service,notes\n${rows.join('\n')}\n`);
    expect(reading.faults.map(({ line }) => line)).toEqual([12, 22, 43, 2503]);
    expect(reading.rows).toHaveLength(2996);
    expect(reading.rows.find(({ externalId }) => externalId === '30')?.line).toBe(32);
    expect(reading.rows.find(({ externalId }) => externalId === '31')?.line).toBe(34);
  });

  it.each([
    ['', 'The file is empty'],
    ['\uFEFF \r\n', 'The file is empty'],
    ['PK\u0003\u0004\0\0', 'The file is no text in UTF-8: it may be a spreadsheet, a picture or UTF-16'],
    ['Anna Petit,+33612009001\nBob,+33612009002', 'None of the 2 columns is recognised as the date or the start'],
  ])('refuses %j as a whole', (text, reason) => {
    expect(csv(text)).toMatchObject({ rows: [], faults: [{ line: 1, reason }] });
  });

  it('refuses more rows than it reads, and reads as many as that quickly', () => {
    const rows = Array.from(
      { length: MAX_IMPORT_ROWS },
      (_, index) =>
        `2026-03-${String((index % 28) + 1).padStart(2, '0')},10:00,coupe,Léa,"Client ${index}",06 12 00 90 01`,
    );
    const text = `date,time,service,staff,name,phone\n${rows.join('\n')}`;
    const begun = performance.now();
    expect(csv(text).rows).toHaveLength(MAX_IMPORT_ROWS);
    // Seconds on a machine that is busy with other things; anything quadratic takes minutes.
    expect(performance.now() - begun).toBeLessThan(30_000);
    expect(csv(`${text}\n2026-03-03,10:00,coupe,,,`)).toMatchObject({
      rows: [],
      faults: [{ line: 1, reason: expect.stringContaining('50001 rows') }],
    });
  }, 60_000);

  it('refuses an unknown zone and instants that are none', () => {
    const profile = { ...salon, timeZone: 'Europe/Lutetia' };
    expect(csv('date', { profile }).faults[0]?.reason).toContain('"Europe/Lutetia" is unknown');
    expect(csv('date', { from: 'today' }).faults[0]?.reason).toContain('option from');
  });

  it('tells letters that were lost', () => {
    const reading = csv('date,time,service,name\n2026-03-03,10:00,coupe,Jos\uFFFD\n2026-03-03,10:00,coupe,Ana');
    expect(reading.rows).toHaveLength(1);
    expect(refusals(reading)).toEqual([[2, 'name', expect.stringContaining('not in UTF-8')]]);
  });
});

describe('columns', () => {
  it('follows the option over the headings', () => {
    const text = 'When,What,Date,Who\n2026-03-03 10:00,coupe,2020-01-01,Anna';
    const reading = csv(text, { columns: { start: 'when', service: 'What', name: 'Who', date: '' } });
    expect(reading.rows).toEqual([
      expect.objectContaining({ start: '2026-03-03T10:00:00+01:00', contact: { name: 'Anna' } }),
    ]);
  });

  it('refuses fields and headings that do not exist', () => {
    const reading = csv('date,time,service\n2026-03-03,10:00,coupe', { columns: { when: 'date', phone: 'Mobil' } });
    expect(reading.rows).toEqual([]);
    expect(reading.faults.map(({ reason }) => reason)).toEqual([
      'The column option names the field "when", which is none',
      'The column option for phone names "Mobil", which is no heading of the file',
    ]);
  });

  it.each([
    ['Fecha;Hora;Servicio;Nombre;Apellidos;Teléfono;Comensales', 'es'],
    ['Data;Hora;Serviço;Nome;Sobrenome;Telemóvel;Nº de pessoas', 'pt'],
    ['Date du rendez-vous;Heure;Prestation;Prénom;Nom;Téléphone;Nombre de couverts', 'fr'],
    ['Datum;Uhrzeit;Leistung;Vorname;Name;Telefon;Anzahl Personen', 'de'],
  ])('recognises %s', (header) => {
    const { rows } = csv(`${header}\n2026-03-03;10:00;Coupe;Ana;Silva;0612009001;2`);
    expect(rows).toEqual([
      expect.objectContaining({ partySize: 2, contact: { name: 'Ana Silva', phone: '+33612009001' } }),
    ]);
  });
});

describe('ids and states', () => {
  it('tells unnamed twins apart and refuses named ones', () => {
    const reading = csv(
      'date,time,service,name\n2026-03-03,10:00,coupe,\n2026-03-03,10:00,coupe,\n2026-03-03,10:00,coupe,Ana\n2026-03-03,10:00,coupe, ana',
    );
    expect(new Set(reading.rows.map(({ externalId }) => externalId)).size).toBe(3);
    expect(refusals(reading)).toEqual([[5, undefined, 'The row says the same as line 4, of the same customer']]);
  });

  it('keeps the id of a row wherever it stands in the file', () => {
    const [head, one, two] = ['date,time,service', '2026-03-03,10:00,coupe', '2026-03-04,10:00,barbe'];
    const first = csv(`${head}\n${one}\n${two}`).rows.map(({ externalId }) => externalId);
    const second = csv(`${head}\n${two}\n${one}`).rows.map(({ externalId }) => externalId);
    expect(second).toEqual(first.toReversed());
  });

  it('leaves out what is not booked and reads unknown states with a note', () => {
    const states = ['Annulée', 'NO SHOW', 'Lista de espera', 'Platinum', ''];
    const rows = states.map((state, index) => `${index},2026-03-03,10:00,coupe,${state}`);
    const reading = csv(`id,date,time,service,status\n${rows.join('\n')}`);
    expect(reading.skipped.map(({ reason }) => reason)).toEqual(['cancelled', 'no_show', 'not_booked']);
    expect(reading.rows).toHaveLength(2);
    expect(reading.notes).toEqual([{ line: 5, column: 'status', note: expect.stringContaining('"Platinum"') }]);
  });

  it('counts what has ended before the option from', () => {
    const reading = csv('date,time,service\n2026-03-03,10:00,coupe\n2026-03-03,11:00,coupe', {
      from: '2026-03-03T10:45:00+01:00',
    });
    expect(reading.rows).toHaveLength(1);
    expect(reading.skipped).toEqual([{ line: 2, reason: 'past', count: 1 }]);
  });

  it('says no name and no number in any fault or note', () => {
    const text = `date,time,service,name,phone,party size,status
2026-03-03,10:00,coupe,${'Secret'.repeat(30)},06 12 00 90 01,1,x
2026-03-03,10:00,coupe,Secret,061200900199999,1,x
2026-03-03,25:00,nothing,Secret,0612009001,0,x
2026-03-03,10:00,coupe,Secret,0612009001,1,x
2026-03-03,10:00,coupe,Secret,0612009001,1,x`;
    const { faults, notes } = csv(text);
    expect(faults.map(({ line }) => line)).toEqual([2, 3, 4, 4, 4, 6]);
    expect(JSON.stringify([faults, notes])).not.toMatch(/Secret|0612|06 12/);
  });
});
