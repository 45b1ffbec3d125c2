import type { ProfileFacts } from '@randevou/contracts';
import { fitsWindows } from '@randevou/understanding';

/** Whether anything may begin at that hour, before or after noon. */
export function openAt({ services }: ProfileFacts, hour: number): boolean {
  const hours = hour >= 1 && hour <= 12 ? [hour % 12, (hour % 12) + 12] : [hour];
  return hours
    .filter((candidate) => candidate < 24)
    .some((candidate) =>
      services.some((service) => fitsWindows(service, undefined, `${String(candidate).padStart(2, '0')}:00`)),
    );
}
