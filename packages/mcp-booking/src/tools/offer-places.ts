import { BOOKING_TOOLS } from '@randevou/contracts';
import { defineTool, Refusal, type Tool } from '@randevou/mcp-kit';
import { rolesOf } from '../booking-tool.ts';
import type { OpenRelayDesk } from '../open-bookings.ts';
import { refusalOf } from '../refusal-of.ts';

/** For no customer, so its scope names none. */
export function offerPlaces(open: OpenRelayDesk): Tool {
  return defineTool({
    ...BOOKING_TOOLS.offer_places,
    name: 'offer_places',
    title: 'Offer freed places',
    description: 'Holds what is free on a date for those on the waiting list, first come first.',
    annotations: { destructiveHint: false, idempotentHint: true },
    roles: rolesOf('offer_places'),
    run: async ({ args, scope }) => {
      const opened = await open(scope);
      if (opened instanceof Refusal) return opened;
      try {
        return await opened.bookings.offerPlaces(opened.who, args.date);
      } catch (error) {
        return refusalOf(error);
      }
    },
  });
}
