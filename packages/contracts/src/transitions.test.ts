import { describe, expect, it } from '@jest/globals';
import { BookingAction, StoredBookingState } from './booking.ts';
import { allows, derivedState, TRANSITIONS } from './transitions.ts';

describe('TRANSITIONS', () => {
  it('says for every state and action whether it is allowed', () => {
    const allowed = StoredBookingState.options.flatMap((state) =>
      BookingAction.options.filter((action) => allows(state, action)).map((action) => `${state} ${action}`),
    );
    expect(allowed).toEqual([
      'held held',
      'held confirmed',
      'held released',
      'confirmed acknowledged',
      'confirmed moved',
      'confirmed cancelled',
      'confirmed no_show',
      'no_show attended',
    ]);
  });

  it('leads only to states that the ledger keeps, and from a cancelled booking nowhere', () => {
    for (const steps of Object.values(TRANSITIONS)) {
      for (const next of Object.values(steps)) if (next !== undefined) StoredBookingState.parse(next);
    }
    expect(TRANSITIONS.cancelled).toEqual({});
  });

  it('does not take what every object has for a transition', () => {
    expect(allows('cancelled', BookingAction.parse('moved'))).toBe(false);
    expect(Object.hasOwn(TRANSITIONS.cancelled, 'toString')).toBe(false);
  });
});

describe('derivedState', () => {
  const end = Date.parse('2026-03-03T21:30:00+04:00');

  it('completes a confirmed booking at its end, and no other', () => {
    expect(derivedState('confirmed', end, end - 1)).toBe('confirmed');
    expect(derivedState('confirmed', end, end)).toBe('completed');
    expect(derivedState('no_show', end, end + 1)).toBe('no_show');
    expect(derivedState('cancelled', end, end + 1)).toBe('cancelled');
  });
});
