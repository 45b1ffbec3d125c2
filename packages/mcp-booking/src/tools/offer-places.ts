import { BOOKING_TOOLS } from '@randevou/contracts';
import { rolesOf } from '../booking-tool.ts';
import { deskTool } from '../desk-tool.ts';
import type { OpenedRelayDesk } from '../open-bookings.ts';

/** For no customer, so its scope names none. */
export const offerPlaces = deskTool(rolesOf('offer_places'), {
  ...BOOKING_TOOLS.offer_places,
  name: 'offer_places',
  title: 'Offer freed places',
  description: 'Holds what is free on a date for those on the waiting list, first come first.',
  annotations: { destructiveHint: false, idempotentHint: true },
  run: ({ bookings, who }: OpenedRelayDesk, args) => bookings.offerPlaces(who, args.date),
});
