import { createCatalogue } from './catalogue.ts';
import { createImportLog } from './import-log.ts';
import { MAX_IMPORT_LENGTH, type ImportOptions, type ImportReading, type ImportSource } from './import-reading.ts';
import { readCsv } from './read-csv.ts';
import { readIcs } from './read-ics.ts';
import { quoted, Unreadable } from './unreadable.ts';
import { isKnownZone, wallClock } from './wall-clock.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads the bookings of another system from a CSV or iCalendar export. Pure: same text and options, same answer. Never
 * throws for what the text holds: a row that cannot be read is a fault and costs only itself.
 */
export function readImport(source: ImportSource, options: ImportOptions): ImportReading {
  const log = createImportLog(source.format === 'ics' ? 'event' : 'line');
  const { profile } = options;
  const [from, until] = [options.from, options.until].map((text) => (text === undefined ? undefined : instant(text)));
  const wrong =
    wrongText(source.text) ??
    wrongZone(profile.timeZone) ??
    wrongInstant('from', from, options.from) ??
    wrongInstant('until', until, options.until);
  if (wrong !== undefined) {
    log.fault(1, undefined, wrong);
    return log.reading();
  }
  const context = {
    options,
    catalogue: createCatalogue(profile),
    clock: wallClock(profile.timeZone),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
  };
  if (source.format === 'csv') readCsv(source.text, context, log);
  else readIcs(source.text, context, log);
  return log.reading();
}

function wrongText(text: string): Unreadable | undefined {
  if (text.length > MAX_IMPORT_LENGTH) {
    return new Unreadable(`The file is longer than ${MAX_IMPORT_LENGTH} characters`, 'Split it, for example by year.');
  }
  if (text.replace(/^\uFEFF/, '').trim() === '') return new Unreadable('The file is empty', 'Export it again.');
  if (text.includes('\0')) {
    const reason = 'The file is no text in UTF-8: it may be a spreadsheet, a picture or UTF-16';
    return new Unreadable(reason, 'Export it as CSV (UTF-8) or as an .ics calendar.');
  }
  return undefined;
}

function wrongZone(timeZone: string): Unreadable | undefined {
  if (isKnownZone(timeZone)) return undefined;
  const reason = `The business's time zone ${quoted(timeZone)} is unknown`;
  return new Unreadable(reason, 'Correct timeZone in the profile; one looks like Europe/Paris.');
}

function instant(text: string): number {
  return INSTANT.test(text) ? Date.parse(text) : NaN;
}

function wrongInstant(name: string, value: number | undefined, text = ''): Unreadable | undefined {
  if (value === undefined || !Number.isNaN(value)) return undefined;
  const remedy = 'Write an instant with its offset, like 2026-03-01T00:00:00+01:00.';
  return new Unreadable(`The option ${name} is ${quoted(text)}, which is no instant`, remedy);
}
