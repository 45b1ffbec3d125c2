import { expect, it } from '@jest/globals';
import { whenCases } from './when-cases.ts';

it('takes the best reading or one of the listed ones, field by field', () => {
  const now = '2026-03-02T09:00:00';
  const reports = whenCases([
    { lang: 'en', text: 'tomorrow at 7:30pm', now, expect: { date: '2026-03-03', time: '19:30' } },
    { lang: 'fr', text: 'demain à 19h30', now, expect: { date: '2026-03-03' } },
    { lang: 'en', text: 'tomorrow at 7:30pm', now, expect: { date: '2026-03-04' } },
  ]);
  expect(reports.map(({ ok, group, name }) => [name, group, ok])).toEqual([
    [0, 'en', true],
    [1, 'fr', true],
    [2, 'en', false],
  ]);
  expect(reports.map(({ rivalOk }) => rivalOk)).toEqual([true, true, false]);
  expect(reports[2]?.why).toContain('2026-03-04');
});
