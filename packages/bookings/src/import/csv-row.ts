import { FIELDS, type Field } from './column-names.ts';
import { createCsvCells, type CsvCells } from './csv-cells.ts';
import { fold } from './fold.ts';
import { type ImportLog } from './import-log.ts';
import { type DateOrder } from './import-reading.ts';
import { type ColumnMap } from './map-columns.ts';
import { boundedId, contentId, plannedRow } from './planned-row.ts';
import { readDuration } from './read-duration.ts';
import { readName } from './read-name.ts';
import { readPartySize } from './read-party-size.ts';
import { readPhone } from './read-phone.ts';
import { readPrice } from './read-price.ts';
import { readState } from './read-state.ts';
import { type ReadingContext } from './reading-context.ts';
import { type CsvRecord } from './split-csv.ts';
import { quoted, Unreadable } from './unreadable.ts';
import { readVisitTime } from './visit-time.ts';

export interface TableShape {
  readonly width: number;
  readonly columns: ColumnMap;
  readonly order: DateOrder | undefined;
}

const MINUTE = 60_000;
const LONGEST_VALUE = 500;

/** Unknown states that are told one by one; more are the sign of a wrong column. */
const TOLD_STATES = 20;

/** Reads one record after the other into the log. */
export function createRowReader(
  { width, columns, order }: TableShape,
  { catalogue, clock, from, options: { profile } }: ReadingContext,
  log: ImportLog,
): (record: CsvRecord) => void {
  const unknownStates = new Set<string>();
  const rowId = createRowIds(log);

  return (record) => {
    const { line } = record;
    const cells = createCsvCells(record, columns, log);
    const { heading, read, text, told } = cells;
    const state = readState(text('status'));
    if (state !== undefined && state !== 'booked') {
      log.skip(line, state);
      return;
    }
    if (!isSound(record, width, cells, log)) return;

    const visit = readVisitTime(timeTexts(text), order, clock);
    if ('unreadable' in visit) told(timeColumn(visit.field, columns), visit.unreadable);
    const minutes = read('duration', readDuration);
    const resourceId = read('resource', (value) => catalogue.resource(value));
    const partySize = read('partySize', readPartySize);
    const price = read('price', (value) => readPrice(value, profile.currency));
    const name = told('name', readName(text('firstName'), text('name'), text('lastName')));
    const phone = read('phone', (value) => readPhone(value, profile.phone));
    const named = text('service');
    if ('unreadable' in visit) {
      // Which of several services it is depends on the time, but not whether it is one.
      if (named !== '' && catalogue.services.named(named).size === 0)
        told('service', catalogue.service(named, { wall: 0 }));
      return;
    }
    const at = { wall: visit.wall, ...(resourceId !== undefined && { resourceId }) };
    const found = named === '' ? catalogue.serviceAt(undefined, at) : catalogue.service(named, at);
    const service = told('service', found);
    if (service === undefined || cells.isFaulty()) return;

    const { start } = visit;
    const end = visit.end ?? start + (minutes ?? service.durationMinutes) * MINUTE;
    if (from !== undefined && end <= from) {
      log.skip(line, 'past');
      return;
    }
    const content = [start, visit.end, minutes, service.id, resourceId, partySize, phone, name && fold(name)];
    const externalId = rowId(line, text('id'), content, phone !== undefined || name !== undefined);
    if (externalId === undefined) return;
    const row = { line, externalId, serviceId: service.id, resourceId, start, end, partySize, name, phone, price };
    log.row(plannedRow(row, clock), heading('id'));

    for (const field of visit.repeated) {
      log.note(line, heading(field), 'The clock shows this time twice that day; the first was taken.');
    }
    if (state !== undefined) return;
    unknownStates.add(text('status'));
    if (unknownStates.size > TOLD_STATES) return;
    log.note(
      line,
      heading('status'),
      `The state ${quoted(text('status'))} is not known; the row was read as a booking.`,
    );
  };
}

/** Whether the record has its values in their places and letters; its fault is told if not. */
function isSound({ line, values }: CsvRecord, width: number, { heading, text }: CsvCells, log: ImportLog): boolean {
  if (values.slice(width).some((value) => value !== '')) {
    const reason = `The row has ${values.length} values under ${width} headings`;
    log.fault(line, undefined, new Unreadable(reason, 'Put values that hold a separator in quotes.'));
    return false;
  }
  const unclear = FIELDS.find((field) => text(field).includes('\uFFFD'));
  if (unclear !== undefined) {
    const reason = 'The row has characters that were lost: the file is not in UTF-8';
    log.fault(line, heading(unclear), new Unreadable(reason, 'Save it as CSV (UTF-8).'));
    return false;
  }
  const long = FIELDS.find((field) => text(field).length > LONGEST_VALUE);
  if (long !== undefined) {
    const reason = `The value is longer than ${LONGEST_VALUE} characters`;
    log.fault(line, heading(long), new Unreadable(reason, 'Shorten it, or set the option columns for this field.'));
    return false;
  }
  return true;
}

/** The id of a row: its own, or one of its content. `undefined` when the row repeats another; its fault is told. */
function createRowIds(
  log: ImportLog,
): (
  line: number,
  id: string,
  content: readonly (string | number | undefined)[],
  isNamed: boolean,
) => string | undefined {
  const seen = new Map<string, { readonly line: number; count: number }>();
  return (line, id, content, isNamed) => {
    if (id !== '') return boundedId(id);
    const made = contentId(content);
    const same = seen.get(made) ?? { line, count: 0 };
    seen.set(made, same);
    same.count += 1;
    if (same.count === 1) return made;
    // Two tables for walk-ins at one time are two bookings.
    if (!isNamed) return `${made}:${same.count}`;
    const reason = `The row says the same as line ${same.line}, of the same customer`;
    log.fault(line, undefined, new Unreadable(reason, 'Delete one of them, or add a column id that tells them apart.'));
    return undefined;
  };
}

function timeTexts(text: (field: Field) => string) {
  return {
    date: text('date'),
    time: text('time'),
    start: text('start'),
    end: text('end'),
    endDate: text('endDate'),
  };
}

/** Where a missing date or time is to be written. */
function timeColumn(field: Field, columns: ColumnMap): Field {
  if (columns.has(field)) return field;
  return columns.has('start') ? 'start' : 'date';
}
