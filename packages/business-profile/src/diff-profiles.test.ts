import { describe, expect, it } from '@jest/globals';
import { diffProfiles } from './diff-profiles.ts';
import { loadSample } from './samples.ts';

const laKaz = await loadSample('la-kaz');
const [t1, ...tables] = laKaz.resources;
const [lunch, dinner] = laKaz.services;
if (t1 === undefined || lunch === undefined || dinner === undefined) throw new Error('the sample lacks something');

describe('diffProfiles', () => {
  it('finds nothing in the same profile, in whatever order its keys stand', () => {
    const turned = { ...Object.fromEntries(Object.entries(laKaz).reverse()), ...laKaz };
    expect(diffProfiles(laKaz, turned)).toEqual([]);
    expect(diffProfiles(laKaz, structuredClone(laKaz))).toEqual([]);
  });

  it('names what changed by its place', () => {
    const after = { ...laKaz, services: [lunch, { ...dinner, durationMinutes: 90 }], name: 'La Kaz 2' };
    expect(diffProfiles(laKaz, after)).toEqual([
      { kind: 'changed', path: ['name'], from: '"La Kaz"', to: '"La Kaz 2"' },
      { kind: 'changed', path: ['services', 'dinner', 'durationMinutes'], from: '120', to: '90' },
    ]);
  });

  it('tells hours, dates and tables as added or removed', () => {
    const [weekdays, ...others] = laKaz.hours;
    if (weekdays === undefined) throw new Error('the sample is always closed');
    const after = {
      ...laKaz,
      hours: [{ ...weekdays, to: '15:00' }, ...others],
      overrides: [{ date: '2026-12-25', windows: [] }],
      resources: tables,
    };
    const days = weekdays.days.join(',');
    expect(diffProfiles(laKaz, after).map(({ kind, path }) => `${kind} ${path.join(' > ')}`)).toEqual([
      `removed hours > ${days} 11:30-14:30`,
      `added hours > ${days} 11:30-15:00`,
      'added overrides > 2026-12-25',
      'removed resources > T1',
    ]);
  });

  it('tells lists of plain values whole, and an order that alone is another', () => {
    expect(diffProfiles(laKaz, { ...laKaz, languages: ['fr', 'en'] })).toEqual([
      { kind: 'changed', path: ['languages'], from: '["en","fr"]', to: '["fr","en"]' },
    ]);
    expect(diffProfiles(laKaz, { ...laKaz, services: [dinner, lunch] })).toEqual([
      { kind: 'changed', path: ['services'], from: 'the order', to: 'another order' },
    ]);
  });

  it('does not quote phone numbers', () => {
    const after = {
      ...laKaz,
      owner: { phone: '+23057009999' },
      resources: [{ ...t1, phone: '+23057008888' }, ...tables],
    };
    const found = diffProfiles(laKaz, after);
    expect(found.map(({ path }) => path.join(' > '))).toEqual(['owner > phone', 'resources > T1 > phone']);
    expect(JSON.stringify(found)).not.toContain('5700');
    const added = diffProfiles({ ...laKaz, resources: tables }, after);
    expect(JSON.stringify(added)).not.toContain('5700');
  });

  it('says of a business that is new that all of it is', () => {
    expect(diffProfiles(undefined, laKaz)).toEqual([{ kind: 'added', path: ['la-kaz'], to: 'the whole profile' }]);
  });
});
