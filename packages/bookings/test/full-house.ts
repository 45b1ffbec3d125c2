import { type CommitResult, type Draft, type JoinWaitingListArguments } from '@randevou/contracts';
import { type BookingDesk, openDesk } from './booking-desk.ts';
import { laKaz } from './la-kaz.ts';
import { book, confirm, joinLine } from './steps.ts';

export const NOW = '2026-03-02T09:00:00+04:00';
export const DATE = '2026-03-03';
/** Two tables for two and one for four, each for one party an evening. */
export const profile = laKaz({
  hours: [
    { days: ['tue', 'wed', 'thu'], from: '11:30', to: '14:30' },
    { days: ['tue', 'wed', 'thu'], from: '18:30', to: '21:30' },
  ],
  policies: { ...laKaz().policies, onePerCustomerAndDay: false, waitingList: { offerMinutes: 30 } },
});
export const dinner = (party_size: number, time = '19:30') => ({ service_id: 'dinner', date: DATE, time, party_size });
export const wait = (party_size: number, change: Partial<JoinWaitingListArguments> = {}): JoinWaitingListArguments => ({
  service_id: 'dinner',
  date: DATE,
  party_size,
  ...change,
});

/** The evening's only table for four is taken: nothing is free for three or four. */
export async function fullHouse(): Promise<{ desk: BookingDesk; host: string }> {
  const desk = openDesk(profile, NOW);
  const { reference } = await book(desk, 'host', dinner(4, '19:30'));
  return { desk, host: reference };
}

export async function join(desk: BookingDesk, name: string, wish = wait(4)): Promise<string> {
  const result = await joinLine(desk, name, wish);
  return result.outcome === 'waiting' ? String(result.position) : result.outcome;
}

export async function offerOf(desk: BookingDesk, name: string): Promise<Draft | undefined> {
  const [entry] = await desk.bookings.waiting(desk.who(name));
  return entry?.offer;
}

export async function take(desk: BookingDesk, name: string, offer: Draft | undefined): Promise<CommitResult> {
  if (offer === undefined) throw new Error(`${name} has no offer`);
  return confirm(desk, name, offer);
}
