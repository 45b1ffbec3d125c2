import type {
  DraftBookingArguments,
  DraftCancelArguments,
  DraftMoveArguments,
  DraftSeriesArguments,
  FindSlotsArguments,
  OpeningHoursArguments,
  RequestPersonArguments,
  SearchInfoArguments,
  StaffHoursArguments,
} from '@randevou/contracts';
import type { GuidedCall } from './guided-input.ts';

interface ModelTools {
  find_slots: FindSlotsArguments;
  draft_booking: DraftBookingArguments;
  draft_series: DraftSeriesArguments;
  draft_move: DraftMoveArguments;
  draft_cancel: DraftCancelArguments;
  list_bookings: Record<string, never>;
  request_person: RequestPersonArguments;
  list_services: { readonly language?: string };
  opening_hours: OpeningHoursArguments;
  search_info: SearchInfoArguments;
  staff_hours: StaffHoursArguments;
}

/** A call of one of the tools that a model may call, with the arguments of its contract. */
export function call<Name extends keyof ModelTools>(name: Name, args: ModelTools[Name]): GuidedCall {
  return { type: 'call', name, arguments: { ...args } };
}
