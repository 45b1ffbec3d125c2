import { describe, expect, it } from '@jest/globals';
import { parseProfile } from './parse-profile.ts';
import { loadSample, SAMPLE_IDS } from './samples.ts';
import { writeProfile } from './write-profile.ts';

describe('writeProfile', () => {
  it.each(SAMPLE_IDS)('writes a file that is read as the same profile: %s', async (id) => {
    const profile = await loadSample(id);
    expect(parseProfile(writeProfile(profile), { file: 'stored.yaml' })).toEqual(profile);
  });

  it('keeps names that look like numbers, dates with hours and closed ones, and hours of a person', async () => {
    const sample = await loadSample('salon-lumiere');
    const [first, ...others] = sample.resources;
    if (first === undefined) throw new Error('the sample has nobody');
    const profile = {
      ...sample,
      overrides: [
        { date: '2026-12-24', windows: [{ from: '09:00', to: '13:00' }] },
        { date: '2026-12-25', windows: [] },
      ],
      resources: [
        {
          ...first,
          name: '12',
          overrides: [{ date: '2026-12-23', windows: [] }],
          limits: [{ per: 'day' as const, bookings: 3 }],
        },
        ...others,
      ],
    };
    expect(parseProfile(writeProfile(profile), { file: 'stored.yaml' })).toEqual(profile);
  });
});
