import {
  type Booking,
  type ImportBookingsArguments,
  type ImportBookingsResult,
  type ImportRow,
  type OwnerRefusalReason,
  type UnavailableReason,
} from '@randevou/contracts';
import { type Principal } from '../bookings.ts';
import { type Desk, MINUTE } from '../desk.ts';
import { rowTurnFor, walkInIdFor } from '../ids.ts';
import { settle } from '../settle.ts';
import { readCase } from '../visits/case-state.ts';
import { findReference } from '../visits/own-reference.ts';
import { bookVisit } from './book-visit.ts';
import { overlayLedger } from './overlay-ledger.ts';
import { type OwnerPrincipal } from './owner-desk.ts';
import { isInRange, isKnownResource, ownerWish } from './owner-wish.ts';
import { rememberedReads } from './remembered-reads.ts';

type RowResult = ImportBookingsResult['rows'][number];

/**
 * Bookings of another system, each by itself with its own start, end and price. A dry run does the very same on a copy
 * that is thrown away, so that rows which are in each other's way are seen.
 */
export async function importBookings(
  desk: Desk,
  owner: OwnerPrincipal,
  { rows, dry_run: dryRun }: ImportBookingsArguments,
): Promise<ImportBookingsResult> {
  const on: Desk = dryRun ? { ...desk, ledger: overlayLedger(rememberedReads(desk.ledger)) } : desk;
  const results: RowResult[] = [];
  for (const row of rows) results.push(await importRow(on, owner, row));
  return { dryRun, rows: results };
}

async function importRow(desk: Desk, { businessId }: OwnerPrincipal, row: ImportRow): Promise<RowResult> {
  const { line, externalId, serviceId, resourceId, partySize, contact } = row;
  const customerId = row.customerId ?? walkInIdFor([businessId, 'import', externalId]);
  const turnId = rowTurnFor(businessId, externalId);
  const who: Principal = { businessId, customerId, contact, turnId, role: 'owner' };
  const [start, end] = [Date.parse(row.start), Date.parse(row.end)];
  return settle<RowResult>(desk, turnId, async () => {
    // Whoever's it is: the file may name another phone number by now.
    const isThisRow = ({ source, history: [first] }: Booking): boolean =>
      source === 'import' && first?.turnId === turnId;
    const own = await findReference(desk, [businessId, 'import', externalId], isThisRow);
    if (own.booking !== undefined) {
      return { result: { line, outcome: 'already_there', reference: own.reference, warnings: [] } };
    }
    if (end <= start) return { result: refusedRow(line, 'ends_before_start') };
    if (!isInRange(start)) return { result: refusedRow(line, 'out_of_range') };
    const wish = ownerWish(desk, customerId, { serviceId, minutes: (end - start) / MINUTE, partySize });
    if (typeof wish === 'string') return { result: refusedRow(line, wish) };
    if (resourceId !== undefined && !isKnownResource(desk, resourceId)) {
      return { result: refusedRow(line, 'unknown_resource') };
    }
    const state = await readCase(desk, who);
    const { name } = contact;
    const visit = { wish, start, resourceId, name, price: row.price, source: 'import' as const, own };
    const { result, change } = await bookVisit(desk, who, state, visit);
    if (result.outcome === 'unavailable') return { result: refusedRow(line, result.reason) };
    const { reference } = own;
    return {
      result: { line, outcome: 'imported', reference, warnings: result.warnings },
      ...(change === undefined ? {} : { change }),
    };
  });
}

function refusedRow(line: number, reason: OwnerRefusalReason | UnavailableReason): RowResult {
  return { line, outcome: 'refused', reason, warnings: [] };
}
