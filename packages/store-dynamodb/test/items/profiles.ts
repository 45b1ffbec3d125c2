import { profile } from '../fixtures.ts';

const least = profile('la-kaz', '100000000000001');
const hours = [{ days: ['tue', 'sat'], from: '18:00', to: '02:00' }];
const overrides = [{ date: '2026-12-25', windows: [{ from: '12:00', to: '16:00' }] }];
const limits = [{ per: 'week', bookings: 40, minutes: 2400 }];
const item = { pk: 'PROFILES', sk: 'la-kaz', v: 1, version: 3 };

export const profiles = {
  least: { ...item, profile: least },
  full: {
    ...item,
    storedAt: 1772427600000,
    profile: {
      ...least,
      languages: ['en', 'fr'],
      address: '1 Coastal Road',
      privacyUrl: 'https://example.com/privacy',
      policies: { ...least.policies, horizonCounts: 'business_days', waitingList: { offerMinutes: 30 } },
      hours,
      overrides,
      resources: [
        {
          id: 'mira',
          name: 'Mira',
          kind: 'staff',
          mode: 'exclusive',
          seats: 1,
          hours,
          overrides,
          leave: [{ from: '2026-08-01', to: '2026-08-15' }],
          timeZone: 'Indian/Mauritius',
          limits,
          phone: '+23052001236',
        },
      ],
      joins: [{ resources: ['T1', 'T2'], seats: 8 }],
      services: [
        {
          id: 'dinner',
          name: { en: 'Dinner', fr: 'Dîner' },
          description: { en: 'Three courses' },
          aliases: ['table'],
          durationMinutes: 120,
          bufferBeforeMinutes: 0,
          bufferAfterMinutes: 15,
          price: { amount: 1200, currency: 'MUR' },
          hours,
          resources: ['T1', 'T2'],
          asks: ['partySize', 'name'],
          questions: [{ id: 'allergies', text: { en: 'Any allergies?' }, choices: [{ en: 'None' }, { en: 'Nuts' }] }],
          limits,
          noticeMinutes: 60,
          slotIntervalMinutes: 15,
        },
      ],
      faq: [{ id: 'parking', question: { en: 'Is there parking?' }, answer: { en: 'Behind the house.' } }],
      menu: [
        {
          section: { en: 'Mains' },
          items: [{ name: { en: 'Daube' }, price: 450, diets: ['halal'], allergens: ['celery'] }],
        },
      ],
    },
  },
};
