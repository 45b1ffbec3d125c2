import { createHash } from 'node:crypto';
import { type CustomerContact, type Money } from '@randevou/contracts';
import { type PlannedRow } from './import-reading.ts';
import { isoOn, type WallClock } from './wall-clock.ts';

/** A row as read, with instants in epoch milliseconds. */
export interface RowParts {
  readonly line: number;
  readonly externalId: string;
  readonly serviceId: string;
  readonly resourceId?: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly partySize?: number | undefined;
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly price?: Money | undefined;
}

/** The row as the ledger's side takes it: instants carry the business's offset. */
export function plannedRow(parts: RowParts, clock: WallClock): PlannedRow {
  const { line, externalId, serviceId, resourceId, partySize, name, phone, price } = parts;
  const contact: CustomerContact = { ...(phone !== undefined && { phone }), ...(name !== undefined && { name }) };
  return {
    line,
    externalId,
    serviceId,
    ...(resourceId !== undefined && { resourceId }),
    start: isoOn(clock, parts.start),
    end: isoOn(clock, parts.end),
    ...(partySize !== undefined && { partySize }),
    contact,
    ...(price !== undefined && { price }),
  };
}

/** An id made of what the row says, for one that has none: the same for the same row, in this and in a later file. */
export function contentId(parts: readonly (string | number | undefined)[]): string {
  // As JSON, so that no two lists of parts read the same.
  const known = parts.map((part) => part ?? null);
  return `row:${createHash('sha256').update(JSON.stringify(known)).digest('hex').slice(0, 40)}`;
}

const LONGEST_ID = 500;

/** An id of the other system within the length that the ledger takes. */
export function boundedId(id: string): string {
  return id.length <= LONGEST_ID ? id : `long:${createHash('sha256').update(id).digest('hex')}`;
}
