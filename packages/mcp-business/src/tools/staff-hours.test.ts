import { describe, expect, it } from '@jest/globals';
import { StaffHoursResult } from '@randevou/contracts';
import { asking } from '../../test/asking.ts';

async function staff(business: Parameters<typeof asking>[0], args: Record<string, unknown>, at?: string) {
  const { call } = await asking(business, at);
  return StaffHoursResult.parse((await call('staff_hours', args)).structuredContent).staff;
}

describe('staff_hours', () => {
  it('tells when one person is there', async () => {
    expect(await staff('salon-lumiere', { resource_id: 'karim', date: '2026-03-06', days: 2 })).toEqual([
      {
        resourceId: 'karim',
        name: 'Karim',
        days: [
          { date: '2026-03-06', windows: [{ from: '09:00', to: '17:00' }] },
          { date: '2026-03-07', windows: [] },
        ],
      },
    ]);
  });

  it('keeps breaks apart', async () => {
    const [maya] = await staff('salon-lumiere', { resource_id: 'maya', date: '2026-03-03', days: 1 });
    expect(maya?.days[0]?.windows).toEqual([
      { from: '09:00', to: '12:30' },
      { from: '13:30', to: '18:00' },
    ]);
  });

  it('knows leave and the closed days of the business', async () => {
    const away = await staff('salon-lumiere', { resource_id: 'lea', date: '2026-04-04', days: 9 });
    const days = away[0]?.days.flatMap(({ date, windows }) => (windows.length > 0 ? [date] : []));
    expect(days).toEqual(['2026-04-04']);
    const holiday = await staff('salon-lumiere', { date: '2026-05-01', days: 1 });
    expect(holiday.map(({ days: [day] }) => day?.windows)).toEqual([[], [], []]);
  });

  it('tells everybody from today on', async () => {
    const all = await staff('bright-dental', {});
    expect(all.map(({ name, days }) => [name, days.length, days[0]?.date])).toEqual([
      ['Dr. Patel', 7, '2026-03-02'],
      ['Dr. Gomez', 7, '2026-03-02'],
    ]);
  });

  it('names no tables and nobody unknown', async () => {
    expect(await staff('la-kaz', {})).toEqual([]);
    expect(await staff('salon-lumiere', { resource_id: 'bob' })).toEqual([]);
  });
});
