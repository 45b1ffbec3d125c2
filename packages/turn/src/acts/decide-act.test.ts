import { describe, expect, it } from '@jest/globals';
import { encodeOptionId, type Session } from '@randevou/contracts';
import { draftAt, slotAt, turnContext, type ContextOptions } from '../../test/turn-context.ts';
import { decideAct } from './decide-act.ts';

const draft = draftAt('2026-03-03T19:30:00+04:00');
const open = { bookings: [], openDraft: draft };
const at = '2026-03-02T09:00:00+04:00';
const afterwards = (outcome: 'drafted' | 'answered' | 'offered' | 'asked', text = 'x'): Pick<Session, 'history'> => ({
  history: [{ role: 'assistant', at, text, outcome }],
});
const kindOf = (options: ContextOptions) => decideAct(turnContext(options)).kind;

describe('decideAct', () => {
  it('reads a tap by its option, and one that is not ours by its title', () => {
    const optionId = encodeOptionId({ kind: 'more', offerId: 'o' });
    expect(decideAct(turnContext({ said: [{ kind: 'tap', via: 'list', optionId, title: 'More' }] }))).toEqual({
      kind: 'tap',
      target: { kind: 'more', offerId: 'o' },
      title: 'More',
    });
    const foreign = { kind: 'tap', via: 'template', optionId: 'STOP', title: 'Stop reminders' } as const;
    expect(decideAct(turnContext({ said: [foreign] }))).toEqual({
      kind: 'talk',
      events: [{ type: 'text', text: 'Stop reminders' }],
    });
  });

  it('takes plain consent for the open draft while it is on the screen', () => {
    expect(kindOf({ said: ['Yes please!'], state: open, session: afterwards('drafted') })).toBe('consent');
    expect(
      kindOf({ said: ['oui'], language: 'fr', state: open, session: afterwards('answered', 'There is parking.') }),
    ).toBe('consent');
    expect(kindOf({ said: ['no thanks'], state: open, session: afterwards('drafted') })).toBe('dissent');
  });

  it.each<[string, ContextOptions]>([
    ['no draft is open', { said: ['yes'], session: afterwards('drafted') }],
    ['it says more', { said: ['yes, but at 8'], state: open, session: afterwards('drafted') }],
    ['other times were offered since', { said: ['yes'], state: open, session: afterwards('offered') }],
    [
      'a question was asked since',
      { said: ['yes'], state: open, session: afterwards('answered', 'Shall I look on Friday?') },
    ],
    [
      'another message of the burst says more',
      { said: ['yes', 'or rather 8pm'], state: open, session: afterwards('drafted') },
    ],
  ])('does not take it when %s', (_case, options) => {
    expect(kindOf(options)).toBe('talk');
  });

  it('takes "cancel" for what is on the screen', () => {
    const booking = {
      reference: 'A1B2C3',
      state: 'confirmed',
      slot: draft.slot,
      canMove: true,
      canCancel: true,
    } as const;
    const cancelling = { bookings: [booking], openDraft: draftAt('2026-03-03T19:30:00+04:00', { kind: 'cancel' }) };
    const session = afterwards('drafted');
    expect(kindOf({ said: ['cancel'], state: open, session })).toBe('dissent');
    expect(kindOf({ said: ['please cancel my reservation'], state: open, session })).toBe('dissent');
    expect(kindOf({ said: ['cancel my booking'], state: { ...open, bookings: [booking] }, session })).toBe('talk');
    expect(kindOf({ said: ['yes cancel it'], state: cancelling, session })).toBe('consent');
    expect(kindOf({ said: ['keep it'], state: cancelling, session })).toBe('dissent');
    expect(kindOf({ said: ['keep it'], state: open, session })).toBe('talk');
  });

  it('takes the answer to the one detail asked for after a tap', () => {
    const asked = draftAt('2026-03-03T19:30:00+04:00', { missing: ['partySize'] });
    const session: Partial<Session> = { ...afterwards('asked'), awaiting: { field: 'partySize', draftId: asked.id } };
    const state = { bookings: [], openDraft: asked };
    expect(decideAct(turnContext({ said: ['two of us'], state, session }))).toMatchObject({
      kind: 'detail',
      detail: { party_size: 2 },
    });
    expect(kindOf({ said: ['two, but on Friday'], state, session })).toBe('talk');
    expect(kindOf({ said: ['is there parking?'], state, session })).toBe('talk');
  });

  it('knows in a repeated turn which draft it may have committed the first time', () => {
    const session = { ...afterwards('drafted'), shown: draft };
    expect(kindOf({ said: ['yes'], session, attempt: 2 })).toBe('consent');
    expect(kindOf({ said: ['yes'], session, attempt: 1 })).toBe('late_consent');
  });

  it('takes a typed number for a choice among offered times', () => {
    const offer = {
      id: 'o',
      at,
      slots: [slotAt('2026-03-03T19:00:00+04:00'), slotAt('2026-03-03T19:30:00+04:00')],
      search: {},
    };
    const session = { ...afterwards('offered'), offer };
    expect(decideAct(turnContext({ said: ['2'], session }))).toEqual({ kind: 'pick', slot: offer.slots[1] });
    // An hour of the day rather than a place in the list.
    expect(decideAct(turnContext({ said: ['7'], session }))).toEqual({ kind: 'pick', slot: offer.slots[0] });
    expect(kindOf({ said: ['9'], session })).toBe('talk');
  });

  it('reads the words under a picture, and asks for words where there are none', () => {
    const image = { kind: 'media', mediaType: 'image', voice: false } as const;
    expect(kindOf({ said: [{ ...image, caption: 'a table for two' }] })).toBe('talk');
    expect(kindOf({ said: [image] })).toBe('unreadable');
    expect(kindOf({ said: [{ kind: 'location', latitude: 1, longitude: 2 }] })).toBe('talk');
  });
});
