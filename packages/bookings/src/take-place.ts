import { type Unavailable, type UnavailableReason } from '@randevou/contracts';
import { findSlots, whyNotFree } from '@randevou/scheduling';
import { type Agenda } from './agenda.ts';
import { type Desk } from './desk.ts';
import { alternatives } from './nearest-slots.ts';
import { type Place } from './slot-of.ts';
import { readAround, slotQuery, type Wish } from './wish.ts';

export interface Taking {
  readonly start: number;
  /** Taken if it is free then. */
  readonly preferred?: string | undefined;
  /** What was held in time stays in time: notice counts from the hold. */
  readonly isHeld?: boolean;
}

/** A free place for the wish at `start`, or why there is none, with the nearest others. */
export async function takePlace(desk: Desk, agenda: Agenda, wish: Wish, taking: Taking): Promise<Place | Unavailable> {
  const { start, preferred } = taking;
  await readAround(desk, agenda, wish, start, start + 1);
  const asked = slotQuery(desk, agenda, wish, start, start + 1);
  const query = taking.isHeld === true ? { ...asked, service: { ...asked.service, noticeMinutes: 0 } } : asked;
  const [slot] = findSlots(query);
  if (slot !== undefined) {
    const resourceId = preferred !== undefined && slot.resourceIds.includes(preferred) ? preferred : slot.resourceId;
    return { start: slot.start, end: slot.end, resourceId };
  }
  return unavailable(desk, agenda, wish, whyNotFree(query, start), start);
}

export async function unavailable(
  desk: Desk,
  agenda: Agenda,
  wish: Wish,
  reason: UnavailableReason,
  start: number,
): Promise<Unavailable> {
  return {
    outcome: 'unavailable',
    reason,
    alternatives: reason === 'party_too_large' ? [] : await alternatives(desk, agenda, [wish], start),
    ...(wish.partySize === undefined ? {} : { partySize: wish.partySize }),
    ...(wish.reference === undefined ? {} : { reference: wish.reference }),
  };
}
