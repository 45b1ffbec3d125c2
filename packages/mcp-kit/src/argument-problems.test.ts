import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { argumentProblems } from './argument-problems.ts';

function problems(schema: z.ZodObject, args: unknown): string {
  const parsed = schema.safeParse(args);
  if (parsed.success) throw new Error('the arguments are fine');
  return argumentProblems(parsed.error, args, Object.keys(schema.shape)).replace(
    ' Call the tool again with corrected arguments.',
    '',
  );
}

const Place = z.strictObject({ start: z.iso.datetime({ offset: true }), seats: z.array(z.int()).max(2) });

describe('argumentProblems', () => {
  it.each([
    [z.strictObject({ time: z.string() }), {}, 'time is missing (of type string).'],
    [z.strictObject({ n: z.int().max(50) }), { n: 99 }, 'n must be at most 50, but is 99.'],
    [z.strictObject({ n: z.int() }), { n: 1.5 }, 'n must be of type integer, but is 1.5.'],
    [z.strictObject({ n: z.string().min(3) }), { n: 'a' }, 'n must be of a length of at least 3, but is "a".'],
    [z.strictObject({}), { n: 1 }, 'Unknown in the arguments: "n"; it takes no arguments.'],
    [
      z.strictObject({ at: Place }),
      { at: { start: '7pm', seats: [] } },
      'at.start must be an instant like 2026-03-03T19:30:00+04:00, but is "7pm".',
    ],
    [
      z.strictObject({ at: Place }),
      { at: { start: '2026-03-03T19:30:00Z', seats: [1, '2'] } },
      'at.seats.1 must be of type number, but is "2".',
    ],
    [
      z.strictObject({ at: Place }),
      { at: { start: '2026-03-03T19:30:00Z', seats: [1, 2, 3] } },
      'at.seats must be of a number of items of at most 2, but is [1,2,3].',
    ],
    [z.strictObject({ at: z.strictObject({}) }), { at: { x: 1 } }, 'Unknown in at: "x".'],
    [z.strictObject({ t: z.string().regex(/^\d$/, 'one digit') }), { t: 'x' }, 't must be one digit, but is "x".'],
    [z.strictObject({}), 'text', 'arguments must be of type object, but is "text".'],
    [z.strictObject({ t: z.string() }), { t: null }, 't must be of type string, but is null.'],
  ])('%#: names path, what is wanted and what was found', (schema, args, expected) => {
    expect(problems(schema, args)).toBe(expected);
  });

  it('quotes long values short', () => {
    expect(problems(z.strictObject({ n: z.int() }), { n: 'x'.repeat(500) }).length).toBeLessThan(120);
  });
});
