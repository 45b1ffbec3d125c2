import { type BusinessProfile } from '@randevou/contracts';
import { openWindows, ROUND_THE_CLOCK, type Schedule } from '@randevou/scheduling';

/** Whether [start, end), epoch milliseconds, lies inside of hours; whoever the profile does not have is never away. */
export interface Hours {
  business(start: number, end: number): boolean;
  service(id: string, start: number, end: number): boolean;
  resource(id: string, start: number, end: number): boolean;
}

/** The hours of a profile, each on its own: business, services and resources. */
export function hoursOf({ timeZone, hours, overrides, services, resources }: BusinessProfile): Hours {
  const business: Schedule = { timeZone, weekly: hours, overrides };
  const ofServices = new Map<string, Schedule>();
  for (const service of services) {
    if (service.hours !== undefined) ofServices.set(service.id, { timeZone, weekly: service.hours });
  }
  const ofResources = new Map<string, Schedule>();
  for (const { id, timeZone: own = timeZone, hours: weekly = ROUND_THE_CLOCK, overrides: dates, leave } of resources) {
    ofResources.set(id, { timeZone: own, weekly, overrides: dates, leave });
  }
  return {
    business: (start, end) => covers(business, start, end),
    service: (id, start, end) => covers(ofServices.get(id), start, end),
    resource: (id, start, end) => covers(ofResources.get(id), start, end),
  };
}

function covers(schedule: Schedule | undefined, start: number, end: number): boolean {
  if (schedule === undefined) return true;
  return openWindows(schedule, { from: start, to: end }).some((window) => window.start <= start && end <= window.end);
}
