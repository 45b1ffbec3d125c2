import { type BusinessProfile } from '@randevou/contracts';
import { type BookingDesk } from './booking-desk.ts';
import { expectOneStoryOf, expectSound } from './ledger-story.ts';

/** No resource is over its capacity at any moment, and no limit over its number, counted from the raw items. */
export function expectSoundLedger(desk: BookingDesk, profile: BusinessProfile): void {
  expectSound(desk.ledger.contents(), profile, desk.now());
}

/** Agenda, bookings, customers, waiting list, guards, due items and events tell the same story. */
export function expectOneStory(desk: BookingDesk, profile: BusinessProfile): void {
  expectOneStoryOf(desk.ledger.contents(), profile, desk.now());
}
