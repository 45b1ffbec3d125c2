import { readImport, type ImportReading, type PlannedRow } from '@randevou/bookings/import';
import { type BusinessProfile, ImportBookingsResult, Instant } from '@randevou/contracts';
import * as z from 'zod';
import type { OwnerClient } from './owner-client.ts';

export const ImportRequest = z.strictObject({
  format: z.enum(['csv', 'ics']),
  text: z.string().min(1),
  /** Says what would happen and writes nothing. */
  dryRun: z.boolean().default(true),
  /** CSV: field → heading in this file, over what would be recognised. */
  columns: z.record(z.string(), z.string()).optional(),
  dateOrder: z.enum(['day-first', 'month-first']).optional(),
  /** Visits that ended by then are left out. */
  from: Instant.optional(),
  /** Repeating events are expanded up to it. */
  until: Instant.optional(),
});
export type ImportRequest = z.infer<typeof ImportRequest>;

export interface ImportReport extends Pick<ImportReading, 'faults' | 'skipped' | 'notes'> {
  readonly dryRun: boolean;
  readonly rows: ImportBookingsResult['rows'];
}

/** Each row is a write, and a call ends before the server's time-out. */
const ROWS_PER_CALL = 50;
/** In a dry run the rows of one call see one another, so it is as large as it can be. */
const ROWS_PER_DRY_CALL = 500;

/** Reads a file of another system and hands its bookings to the booking server, as the owner. */
export async function importBookings(
  owner: OwnerClient,
  profile: BusinessProfile,
  request: ImportRequest,
): Promise<ImportReport> {
  const { format, text, dryRun, columns, dateOrder, from, until } = request;
  const {
    rows: planned,
    faults,
    skipped,
    notes,
  } = readImport(
    { format, text },
    {
      profile,
      ...(columns === undefined ? {} : { columns }),
      ...(dateOrder === undefined ? {} : { dateOrder }),
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
    },
  );
  const rows: ImportBookingsResult['rows'] = [];
  const size = dryRun ? ROWS_PER_DRY_CALL : ROWS_PER_CALL;
  for (let index = 0; index < planned.length; index += size) {
    const batch = await Promise.all(planned.slice(index, index + size).map((row) => withCustomer(owner, row, dryRun)));
    const result = await owner.call('import_bookings', { rows: batch, dry_run: dryRun });
    rows.push(...ImportBookingsResult.parse(result).rows);
  }
  return { dryRun, rows, faults, skipped, notes };
}

/** A dry run makes no customers either. */
async function withCustomer(owner: OwnerClient, row: PlannedRow, dryRun: boolean): Promise<Record<string, unknown>> {
  const customerId = dryRun ? undefined : await owner.customerId(row.contact);
  return { ...row, ...(customerId === undefined ? {} : { customerId }) };
}
