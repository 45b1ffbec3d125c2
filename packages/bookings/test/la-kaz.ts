import { BusinessProfile } from '@randevou/contracts';

/** A restaurant with two small tables and a bigger one, in the words of a profile. */
export function laKaz(change: Partial<(typeof BusinessProfile)['_zod']['input']> = {}): BusinessProfile {
  return BusinessProfile.parse({
    v: 1,
    id: 'la-kaz',
    name: 'La Kaz',
    category: 'restaurant',
    timeZone: 'Indian/Mauritius',
    languages: ['en', 'fr'],
    currency: 'MUR',
    phone: '+23052000000',
    owner: { phone: '+23057009001' },
    channel: { phoneNumberId: '123456789', originationPhoneNumberId: 'phone-number-id-0' },
    policies: {
      slotIntervalMinutes: 30,
      noticeMinutes: 60,
      horizonDays: 60,
      onePerCustomerAndDay: true,
      moveUntilMinutes: 120,
      cancelUntilMinutes: 120,
      holdMinutes: 10,
    },
    hours: [
      { days: ['tue', 'wed', 'thu', 'fri', 'sat'], from: '11:30', to: '14:30' },
      { days: ['tue', 'wed', 'thu', 'fri', 'sat'], from: '18:30', to: '22:30' },
      { days: ['sun'], from: '11:30', to: '15:00' },
    ],
    overrides: [],
    resources: [
      { id: 'T1', name: 'T1', kind: 'table', mode: 'exclusive', seats: 2 },
      { id: 'T2', name: 'T2', kind: 'table', mode: 'exclusive', seats: 2 },
      { id: 'T3', name: 'T3', kind: 'table', mode: 'exclusive', seats: 4 },
    ],
    services: [
      {
        id: 'lunch',
        name: { en: 'Lunch', fr: 'Déjeuner' },
        aliases: ['table'],
        durationMinutes: 90,
        bufferBeforeMinutes: 0,
        bufferAfterMinutes: 0,
        hours: [{ days: ['tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '11:30', to: '15:00' }],
        resources: ['T1', 'T2', 'T3'],
        asks: ['partySize'],
      },
      {
        id: 'dinner',
        name: { en: 'Dinner', fr: 'Dîner' },
        aliases: ['table'],
        durationMinutes: 120,
        bufferBeforeMinutes: 0,
        bufferAfterMinutes: 0,
        hours: [{ days: ['tue', 'wed', 'thu', 'fri', 'sat'], from: '18:30', to: '22:30' }],
        resources: ['T1', 'T2', 'T3'],
        asks: ['partySize'],
      },
    ],
    quietHours: { from: '22:00', to: '07:00' },
    reminders: { minutesBefore: [1440, 180] },
    faq: [],
    menu: [],
    ...change,
  });
}
