import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { withoutUnknownFields } from './without-unknown-fields.ts';

const Place = z.strictObject({ id: z.string(), tables: z.array(z.strictObject({ seats: z.int() })) });

describe('withoutUnknownFields', () => {
  it('leaves out what the schema does not know, at any depth', () => {
    const newer = { id: 'a', colour: 'red', tables: [{ seats: 2 }, { seats: 4, view: 'sea', heated: true }] };
    const left = withoutUnknownFields(Place, newer);
    expect(left).toEqual({ id: 'a', tables: [{ seats: 2 }, { seats: 4 }] });
    expect(newer.tables[1]).toHaveProperty('view');
  });

  it('mends nothing else', () => {
    const wrong = withoutUnknownFields(Place, { id: 7, tables: [{ seats: 'two', view: 'sea' }] });
    expect(wrong).toEqual({ id: 7, tables: [{ seats: 'two' }] });
    expect(Place.safeParse(wrong).success).toBe(false);
    expect(withoutUnknownFields(Place, 'text')).toBe('text');
  });
});
