export { cutStarts, type Grid } from './cut-starts.ts';
export { findSlots } from './find-slots.ts';
export { findVisits } from './find-visits.ts';
export { intersect } from './intersect.ts';
export { lastBookableDate } from './last-bookable-date.ts';
export { mergeWindows } from './merge-windows.ts';
export { openWindows } from './open-windows.ts';
export { type Schedule } from './schedule.ts';
export { ROUND_THE_CLOCK } from './query-windows.ts';
export { SchedulingError, type SchedulingErrorCode } from './scheduling-error.ts';
export {
  type BookableResource,
  type BookableService,
  type BookingLimit,
  type FreeSlot,
  type FreeVisit,
  type Join,
  type Occupancy,
  type SlotQuery,
  type VisitQuery,
  type VisitStep,
} from './slot-query.ts';
export { subtract } from './subtract.ts';
export { minutesOfWallTime } from './wall-time.ts';
export { whyNoVisit } from './why-no-visit.ts';
export { whyNoneFree } from './why-none-free.ts';
export { whyNotFree } from './why-not-free.ts';
export { type Window } from './window.ts';
export { addDays, instantOf, localDate, localMinutes, startOfLocalDate, zonedIso } from './zoned-time.ts';
