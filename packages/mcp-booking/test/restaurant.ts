import { BusinessProfile, type Weekday } from '@randevou/contracts';

const days: Weekday[] = ['tue', 'wed', 'thu', 'fri', 'sat'];

/** A small restaurant: three tables, dinner from Tuesday to Saturday. */
export const restaurant = BusinessProfile.parse({
  v: 1,
  id: 'la-kaz',
  name: 'La Kaz',
  category: 'restaurant',
  timeZone: 'Indian/Mauritius',
  languages: ['en', 'fr'],
  currency: 'MUR',
  phone: '+2302009010',
  owner: { phone: '+23057009001' },
  channel: {
    phoneNumberId: '100000000000001',
    originationPhoneNumberId: 'phone-number-id-00000000000000000000000000000001',
  },
  policies: {
    slotIntervalMinutes: 30,
    noticeMinutes: 60,
    horizonDays: 60,
    moveUntilMinutes: 120,
    cancelUntilMinutes: 120,
  },
  hours: [{ days, from: '18:30', to: '22:30' }],
  resources: ['T1', 'T2', 'T3'].map((id, index) => ({
    id,
    name: id,
    kind: 'table',
    mode: 'exclusive',
    seats: 2 + 2 * index,
  })),
  services: [
    {
      id: 'dinner',
      name: { en: 'Dinner', fr: 'Dîner' },
      durationMinutes: 120,
      resources: ['T1', 'T2', 'T3'],
      asks: ['partySize'],
    },
  ],
  quietHours: { from: '22:00', to: '07:00' },
  reminders: { minutesBefore: [] },
});
