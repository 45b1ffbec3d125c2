import { expect, it } from '@jest/globals';
import { reportCases } from './case-report.ts';

const reports = [
  { name: 0, group: 'en', ok: true, got: {}, rivalOk: false },
  { name: 1, group: 'en', ok: false, got: {}, rivalOk: true, why: 'expected 3' },
  { name: 2, group: 'fr', ok: true, got: {}, rivalOk: false },
];

it('tells failures, then the rate of each group and of all', () => {
  const lines = reportCases(reports).split('\n');
  expect(lines[0]).toBe('FAIL 1 (en) expected 3');
  expect(lines.slice(1).map((line) => line.replaceAll(/\s+/g, ' '))).toEqual([
    'en 1 of 2 50.0 %',
    'fr 1 of 1 100.0 %',
    'all 2 of 3 66.7 %',
  ]);
});

it('sets another reader beside it', () => {
  const lines = reportCases(reports, 'another').split('\n').slice(1);
  expect(lines.map((line) => line.trim().replaceAll(/\s+/g, ' '))).toEqual([
    'ours another',
    'en 1 of 2 50.0 % 1 of 2 50.0 %',
    'fr 1 of 1 100.0 % 0 of 1 0.0 %',
    'all 2 of 3 66.7 % 1 of 3 33.3 %',
  ]);
});
