import { BusinessProfile } from '@randevou/contracts';
import { laKaz } from './la-kaz.ts';

/** A salon with two people and a class, in the words of a profile. */
export function salon(change: Partial<(typeof BusinessProfile)['_zod']['input']> = {}): BusinessProfile {
  const service = { bufferBeforeMinutes: 0, bufferAfterMinutes: 0, aliases: [], asks: [] };
  return BusinessProfile.parse({
    ...laKaz(),
    id: 'salon',
    category: 'salon',
    timeZone: 'Europe/Paris',
    currency: 'EUR',
    policies: {
      slotIntervalMinutes: 15,
      noticeMinutes: 120,
      horizonDays: 90,
      onePerCustomerAndDay: false,
      moveUntilMinutes: 1440,
      cancelUntilMinutes: 1440,
      holdMinutes: 10,
    },
    hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'], from: '09:00', to: '19:00' }],
    resources: [
      {
        id: 'maya',
        name: 'Maya',
        kind: 'staff',
        mode: 'exclusive',
        seats: 1,
        hours: [{ days: ['tue', 'wed'], from: '09:00', to: '12:30' }],
      },
      {
        id: 'lea',
        name: 'Léa',
        kind: 'staff',
        mode: 'exclusive',
        seats: 1,
        leave: [{ from: '2026-04-06', to: '2026-04-11' }],
      },
      { id: 'studio', name: 'Studio', kind: 'room', mode: 'shared', seats: 4 },
    ],
    services: [
      {
        ...service,
        id: 'haircut',
        name: { en: 'Haircut' },
        durationMinutes: 45,
        price: { amount: 45, currency: 'EUR' },
        resources: ['maya', 'lea'],
        asks: ['name'],
      },
      {
        ...service,
        id: 'colour',
        name: { en: 'Colour' },
        durationMinutes: 120,
        bufferAfterMinutes: 15,
        price: { amount: 110, currency: 'EUR' },
        resources: ['maya', 'lea'],
      },
      {
        ...service,
        id: 'class',
        name: { en: 'Class' },
        durationMinutes: 60,
        resources: ['studio'],
        asks: ['partySize'],
        hours: [{ days: ['wed'], from: '17:00', to: '18:00' }],
        noticeMinutes: 0,
      },
    ],
    ...change,
  });
}
