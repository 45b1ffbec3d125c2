import { describe, expect, it } from '@jest/globals';
import type { BookingView, Session } from '@randevou/contracts';
import { draftAt, slotAt, turnContext, type ContextOptions } from '../../test/turn-context.ts';
import { decideAct } from './decide-act.ts';

const draft = draftAt('2026-03-03T19:30:00+04:00');
const at = '2026-03-01T09:00:00+04:00';
const afterwards = (outcome: 'drafted' | 'answered' | 'offered' | 'asked'): Pick<Session, 'history'> => ({
  history: [{ role: 'assistant', at, text: 'x', outcome }],
});
const booking = (start: string, reference = 'K7F3QZ'): BookingView => ({
  reference,
  state: 'confirmed',
  slot: slotAt(start),
  partySize: 2,
  canMove: true,
  canCancel: true,
});
const act = (options: ContextOptions) => decideAct(turnContext(options));

describe('steering by code', () => {
  it('begins anew, with or without a proposal', () => {
    expect(act({ said: ['start over'] })).toEqual({ kind: 'steer', steering: 'restart', draft: undefined });
    const state = { bookings: [], openDraft: draft };
    expect(act({ said: ['start over'], state, session: afterwards('drafted') })).toEqual({
      kind: 'steer',
      steering: 'restart',
      draft,
    });
  });

  it('gives up what is under way, and only then', () => {
    const state = { bookings: [], openDraft: draft };
    expect(act({ said: ['en fait laissez tomber'], language: 'fr', state, session: afterwards('drafted') })).toEqual({
      kind: 'steer',
      steering: 'drop',
      draft,
    });
    expect(act({ said: ['forget it'], session: afterwards('offered') })).toMatchObject({ steering: 'drop' });
    expect(act({ said: ['forget it'], session: afterwards('answered') }).kind).toBe('talk');
  });

  it('shows once more what was shown', () => {
    expect(act({ said: ['what did you say?'], session: afterwards('offered') })).toMatchObject({
      kind: 'tap',
      target: { kind: 'read' },
    });
    expect(act({ said: ['what did you say?'], session: afterwards('asked') }).kind).toBe('talk');
  });

  it('hears who comes to the one near visit', () => {
    const near = booking('2026-03-03T19:30:00+04:00');
    const state = { bookings: [near, booking('2026-03-20T19:30:00+04:00', 'AAAAA1')] };
    expect(act({ said: ["I'll be there"], state, session: afterwards('answered') })).toMatchObject({
      kind: 'tap',
      target: { kind: 'attend', reference: 'K7F3QZ' },
    });
  });

  it('does not guess which of two, nor on a proposal', () => {
    const state = { bookings: [booking('2026-03-03T19:30:00+04:00'), booking('2026-03-04T19:30:00+04:00', 'AAAAA1')] };
    expect(act({ said: ["I'll be there"], state, session: afterwards('answered') }).kind).toBe('talk');
    const proposed = { bookings: [booking('2026-03-03T19:30:00+04:00')], openDraft: draft };
    expect(act({ said: ["I'll be there"], state: proposed, session: afterwards('drafted') }).kind).not.toBe('tap');
  });
});
