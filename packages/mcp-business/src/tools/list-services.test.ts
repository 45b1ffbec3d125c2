import { describe, expect, it } from '@jest/globals';
import { asking } from '../../test/asking.ts';

describe('list_services', () => {
  it('names services, prices and staff in the language asked for', async () => {
    const { call } = await asking('salon-lumiere');
    const { structuredContent } = await call('list_services', { language: 'en' });
    expect(structuredContent).toMatchObject({
      services: [
        {
          serviceId: 'haircut',
          name: 'Haircut',
          durationMinutes: 45,
          price: { amount: 45, currency: 'EUR' },
          staff: ['Maya', 'Léa', 'Karim'],
        },
        { serviceId: 'kids-cut', staff: ['Maya', 'Karim'] },
        { serviceId: 'beard', staff: ['Karim'] },
        { serviceId: 'colour', staff: ['Maya', 'Léa'] },
      ],
    });
  });

  it('falls back to the first language of the business', async () => {
    const { call } = await asking('salon-lumiere');
    const { structuredContent } = await call('list_services', { language: 'pt' });
    expect(structuredContent).toMatchObject({ services: [{ name: 'Coupe' }, {}, {}, {}] });
  });

  it('names no staff where tables are given out, and no price where there is none', async () => {
    const { call } = await asking('la-kaz');
    const { structuredContent } = await call('list_services', {});
    expect(structuredContent).toEqual({
      services: [
        { serviceId: 'lunch', name: 'Lunch', durationMinutes: 90 },
        { serviceId: 'dinner', name: 'Dinner', durationMinutes: 120 },
      ],
    });
  });
});
