import type { WaitingView } from '@randevou/contracts';
import type { Voice } from '../turn-context.ts';
import { serviceName, staffName } from './describe.ts';
import { localInstant } from './local-instant.ts';

export type WaitingWish = Pick<WaitingView, 'serviceId' | 'date' | 'timeFrom' | 'timeTo' | 'partySize' | 'resourceId'>;

/** `Dinner, 2 people, Tuesday 3 March 2026 from 18:30` */
export function waitingWish(voice: Voice, wish: WaitingWish): string {
  const { words } = voice;
  const staff = wish.resourceId === undefined ? undefined : staffName(voice, wish.resourceId);
  return [
    serviceName(voice, wish.serviceId),
    ...(wish.partySize === undefined ? [] : [words.people(wish.partySize)]),
    ...(staff === undefined ? [] : [words.withStaff(staff)]),
    dayAndTimes(voice, wish),
  ].join(', ');
}

function dayAndTimes({ words, dates, profile }: Voice, { date, timeFrom, timeTo }: WaitingWish): string {
  const time = (wall: string): string => dates.time(localInstant(date, profile.timeZone, wall));
  const day = dates.day(localInstant(date, profile.timeZone));
  const from = timeFrom === undefined || timeFrom === '00:00' ? undefined : timeFrom;
  const to = timeTo === undefined || timeTo === '24:00' || timeTo === '23:59' ? undefined : timeTo;
  if (from !== undefined && from === to) return words.dateAt(day, time(from));
  if (from !== undefined && to !== undefined) return words.waiting.between(day, time(from), time(to));
  if (from !== undefined) return words.waiting.from(day, time(from));
  return to === undefined ? day : words.waiting.until(day, time(to));
}
