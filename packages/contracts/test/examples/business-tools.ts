import { type BUSINESS_TOOLS } from '../../src/index.ts';
import type { Calls } from './tools.ts';
import { price } from './values.ts';

export const businessTools: Calls<typeof BUSINESS_TOOLS> = {
  list_services: {
    arguments: { plain: {}, french: { language: 'fr' } },
    results: {
      some: {
        services: [
          { serviceId: 'dinner', name: 'Dinner', durationMinutes: 120 },
          {
            serviceId: 'haircut',
            name: 'Haircut',
            description: 'With a wash',
            durationMinutes: 45,
            price,
            staff: ['Mira', 'Tom'],
          },
        ],
      },
    },
  },
  opening_hours: {
    arguments: { plain: {}, full: { date: '2026-03-02', days: 7 } },
    results: {
      week: {
        days: [
          { date: '2026-03-02', windows: [] },
          { date: '2026-03-03', windows: [{ from: '18:00', to: '02:00' }] },
        ],
      },
    },
  },
  staff_hours: {
    arguments: { plain: {}, full: { date: '2026-03-02', days: 7, resource_id: 'mira' } },
    results: {
      one: {
        staff: [
          {
            resourceId: 'mira',
            name: 'Mira',
            days: [{ date: '2026-03-03', windows: [{ from: '09:00', to: '17:00' }] }],
          },
        ],
      },
    },
  },
  search_info: {
    arguments: { plain: { query: 'parking' }, french: { query: 'parking', language: 'fr' } },
    results: {
      found: { answers: [{ source: 'faq', title: 'Is there parking?', text: 'Behind the house.' }] },
      nothing: { answers: [] },
    },
  },
};
