import type { Evidence } from '../../src/talk/claim-guard.ts';

/** A Monday on which nothing was looked up; only the phone number of the business is known. */
export const NOTHING: Evidence = {
  texts: ['{"name":"La Kaz","phone":"+2302009010"}'],
  times: [],
  dates: ['2026-03-02', '2026-03-03'],
  customer: [],
  hasBookings: false,
  today: '2026-03-02',
  looked: { times: false, business: false, person: false },
};
