import { describe, expect, it } from '@jest/globals';
import { loadSample } from '@randevou/business-profile';
import type { BusinessProfile } from '@randevou/contracts';
import { asking } from '../../test/asking.ts';

const lunch = { from: '11:30', to: '14:30' };
const dinner = { from: '18:30', to: '22:30' };

async function hours(
  business: Parameters<typeof asking>[0],
  args: Record<string, unknown>,
  at?: string,
): Promise<unknown> {
  const { call } = await asking(business, at);
  return (await call('opening_hours', args)).structuredContent;
}

async function changed(change: Partial<BusinessProfile>): Promise<BusinessProfile> {
  return { ...(await loadSample('la-kaz')), ...change };
}

describe('opening_hours', () => {
  it('tells the week from today on', async () => {
    expect(await hours('la-kaz', {})).toEqual({
      days: [
        { date: '2026-03-02', windows: [] },
        ...['03', '04', '05', '06', '07'].map((day) => ({ date: `2026-03-${day}`, windows: [lunch, dinner] })),
        { date: '2026-03-08', windows: [{ from: '11:30', to: '15:00' }] },
      ],
    });
  });

  it('takes today from the zone of the business, not of the machine', async () => {
    expect(await hours('la-kaz', { days: 1 }, '2026-03-02T21:00:00Z')).toMatchObject({
      days: [{ date: '2026-03-03' }],
    });
    expect(await hours('bright-dental', { days: 1 }, '2026-03-03T03:00:00Z')).toMatchObject({
      days: [{ date: '2026-03-02' }],
    });
  });

  it('lets an override replace the hours of its date, and an empty one close it', async () => {
    const overrides = [
      { date: '2026-03-03', windows: [] },
      { date: '2026-03-02', windows: [{ from: '10:00', to: '12:00' }] },
    ];
    expect(await hours(await changed({ overrides }), { days: 3 })).toEqual({
      days: [
        { date: '2026-03-02', windows: [{ from: '10:00', to: '12:00' }] },
        { date: '2026-03-03', windows: [] },
        { date: '2026-03-04', windows: [lunch, dinner] },
      ],
    });
  });

  it('tells hours over midnight at the day they begin on', async () => {
    const night = await changed({ hours: [{ days: ['fri', 'sat'], from: '18:00', to: '02:00' }] });
    expect(await hours(night, { date: '2026-03-07', days: 2 })).toEqual({
      days: [
        { date: '2026-03-07', windows: [{ from: '18:00', to: '02:00' }] },
        { date: '2026-03-08', windows: [] },
      ],
    });
  });

  it('tells a window to midnight as ending at 24:00', async () => {
    const late = await changed({ hours: [{ days: ['mon'], from: '18:00', to: '24:00' }] });
    expect(await hours(late, { days: 1 })).toEqual({
      days: [{ date: '2026-03-02', windows: [{ from: '18:00', to: '24:00' }] }],
    });
  });

  it('tells opening round the clock day by day', async () => {
    const always = await changed({
      hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '00:00', to: '24:00' }],
    });
    const windows = [{ from: '00:00', to: '24:00' }];
    expect(await hours(always, { days: 14 })).toEqual({
      days: Array.from({ length: 14 }, (_, index) => ({
        date: `2026-03-${String(index + 2).padStart(2, '0')}`,
        windows,
      })),
    });
  });

  it('keeps wall times over a change of the clocks', async () => {
    // New York: 8 March 2026, 02:00 becomes 03:00.
    const early = {
      ...(await loadSample('bright-dental')),
      hours: [{ days: ['sun' as const], from: '01:00', to: '09:00' }],
      overrides: [],
    };
    expect(await hours(early, { date: '2026-03-08', days: 1 })).toEqual({
      days: [{ date: '2026-03-08', windows: [{ from: '01:00', to: '09:00' }] }],
    });
  });

  it('refuses a date that is none', async () => {
    const { call } = await asking('la-kaz');
    const result = await call('opening_hours', { date: '2026-02-30' });
    expect(result).toMatchObject({ isError: true, structuredContent: { code: 'invalid_arguments' } });
    expect(JSON.stringify(result)).toContain('date must be a date YYYY-MM-DD');
  });
});
