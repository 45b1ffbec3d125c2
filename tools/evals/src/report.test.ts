import { describe, expect, it } from '@jest/globals';
import { report } from './report.ts';

const dialogue = { ok: true, replies: 2, modelCalls: 2, tokens: 100, made: 1, language: 'en', kind: 'tables' };

describe('report', () => {
  it('tells rates and the cost of a booking by language, by kind and in all', () => {
    const lines = report([
      dialogue,
      { ...dialogue, language: 'fr', replies: 4, modelCalls: 1, tokens: 300, ok: false },
      // Nothing was booked: what was said in it is no cost of a booking.
      { ...dialogue, kind: 'questions', made: 0, replies: 9 },
    ]).split('\n');
    expect(lines.map((text) => text.split(/ {2,}/))).toEqual([
      ['', 'dialogues', 'passed', 'rate', 'bookings', 'model calls', 'tokens', 'messages'],
      expect.anything(),
      ['en', '2', '2', '100.0 %', '1', '2.0', '100', '2.0'],
      ['fr', '1', '0', '0.0 %', '1', '1.0', '300', '4.0'],
      expect.anything(),
      ['questions', '1', '1', '100.0 %', '0', '-', '-', '-'],
      ['tables', '2', '1', '50.0 %', '2', '1.5', '200', '3.0'],
      expect.anything(),
      ['all', '3', '2', '66.7 %', '2', '1.5', '200', '3.0'],
      ['model calls, tokens and messages: per booking'],
    ]);
  });
});
