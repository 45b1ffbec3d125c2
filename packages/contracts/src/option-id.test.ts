import { describe, expect, it } from '@jest/globals';
import { decodeOptionId, encodeOptionId, type OptionTarget } from './option-id.ts';

const targets: OptionTarget[] = [
  { kind: 'confirm', draftId: 'd_0123456789', startMinute: 29542050, resourceId: 'T3' },
  { kind: 'discard', draftId: 'd_0123456789' },
  { kind: 'slot', offerId: 'o1', serviceId: 'dinner', startMinute: 29542050, endMinute: 29542170, resourceId: 'T3' },
  {
    kind: 'slot',
    offerId: 'o1',
    serviceId: 'dinner',
    startMinute: 29542050,
    endMinute: 29542170,
    resourceId: 'T3',
    reference: 'K7F3QZ',
  },
  { kind: 'more', offerId: 'o1' },
  { kind: 'move', nonce: 'n', reference: 'K7F3QZ' },
  { kind: 'cancel', nonce: 'n', reference: 'K7F3QZ' },
  { kind: 'keep', nonce: 'n', reference: 'K7F3QZ' },
  { kind: 'person', nonce: 'n' },
  { kind: 'answer', nonce: 'n', field: 'service', value: 'coupe | enfant, 100 %' },
  { kind: 'answer', nonce: 'n', field: 'question:which-tooth', value: '2' },
];

describe('option ids', () => {
  it.each(targets)('bring back what was put in: $kind', (target) => {
    expect(decodeOptionId(encodeOptionId(target))).toEqual(target);
  });

  it('differ for an absent party size and a present one', () => {
    const slot = targets[2];
    if (slot?.kind !== 'slot') throw new Error('fixture');
    expect(encodeOptionId({ ...slot, partySize: 4 })).not.toBe(encodeOptionId(slot));
    expect(decodeOptionId(encodeOptionId({ ...slot, partySize: 4 }))).toEqual({ ...slot, partySize: 4 });
  });

  it('keep the plus of several services and resources as it is', () => {
    const slot = targets[2];
    if (slot?.kind !== 'slot') throw new Error('fixture');
    const visit = { ...slot, serviceId: 'haircut+beard', resourceId: 'maya+karim' };
    expect(encodeOptionId(visit)).toContain('|haircut+beard|');
    expect(decodeOptionId(encodeOptionId(visit))).toEqual(visit);
    expect(decodeOptionId(encodeOptionId({ ...visit, serviceId: 'a%2Bb' }))).toEqual({ ...visit, serviceId: 'a%2Bb' });
  });

  it.each([
    '',
    'hello',
    'confirm',
    'confirm|d|soon|T1',
    'toString|x',
    'more|a|b',
    'answer|n|colour|red',
    'answer|n|question:|1',
    'answer|n|service|%E0%A4%A',
    'slot|o|s|-1|2|r',
    // What only a client of somebody's own sends.
    'slot|o|s|9007199254740990|9007199254740991|r',
    'slot|o|s|29542050|29542170|r|9007199254740991',
    'attend|n|XX|29542050',
    'cancel|n|../K7F3QZ',
    `more|${'o'.repeat(200)}`,
  ])('are not ours: %j', (id) => {
    expect(decodeOptionId(id)).toBeUndefined();
  });

  it('refuse to grow over the limit of a list row', () => {
    expect(() => encodeOptionId({ kind: 'answer', nonce: 'n', field: 'service', value: 'x'.repeat(200) })).toThrow(
      '200 are allowed',
    );
  });
});
