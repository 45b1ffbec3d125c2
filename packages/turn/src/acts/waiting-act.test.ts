import { describe, expect, it } from '@jest/globals';
import type { Session, WaitingView } from '@randevou/contracts';
import { sampleProfile } from '@randevou/conversation/testing';
import { draftAt, turnContext } from '../../test/turn-context.ts';
import { waitingAct } from './waiting-act.ts';

const profile = { ...sampleProfile, policies: { ...sampleProfile.policies, waitingList: { offerMinutes: 30 } } };
const wish = { service_id: 'dinner', date: '2026-03-03', party_size: 4 };
const proposal: Session['proposal'] = { kind: 'wait', wish };
const entry = (date: string, id: string): WaitingView => ({ id, serviceId: 'dinner', date, partySize: 4 });
const tuesday = entry('2026-03-03', 'w_0000000000001');
const friday = entry('2026-03-06', 'w_0000000000002');

describe('a proposal to wait', () => {
  const decide = (text: string, session: Partial<Session> = { proposal }) =>
    waitingAct(turnContext({ profile, session }), text);

  it.each(['yes', 'ok please', 'put me on the waiting list', 'yes, add me to the list'])(
    'is taken up by %s',
    (text) => {
      expect(decide(text)).toEqual({ kind: 'join', wish });
    },
  );

  it('is dropped by a no', () => {
    expect(decide('no thanks')).toEqual({ kind: 'stay_away' });
  });

  it.each(['ok but is there parking?', 'yes… actually no', 'on Friday then', 'waiting list for 6 on Friday'])(
    'is not taken up by %s',
    (text) => {
      expect(decide(text)).toBeUndefined();
    },
  );

  it('is nothing that a yes is about while a draft is open, or where none was made', () => {
    const open = { bookings: [], openDraft: draftAt('2026-03-03T19:30:00+04:00') };
    expect(waitingAct(turnContext({ profile, session: { proposal }, state: open }), 'yes')).toBeUndefined();
    expect(decide('yes', {})).toBeUndefined();
    expect(decide('put me on the waiting list', {})).toBeUndefined();
    expect(decide('yes', { proposal: { kind: 'forget' } })).toBeUndefined();
  });
});

describe('the wish to leave', () => {
  const decide = (text: string, waiting: WaitingView[], session: Partial<Session> = {}) =>
    waitingAct(turnContext({ profile, session, state: { bookings: [], waiting } }), text);

  it('is about the only line, or the one that is named', () => {
    expect(decide('take me off the waiting list', [tuesday])).toEqual({ kind: 'leave', entryId: tuesday.id });
    expect(decide('remove me from the waiting list for Friday', [tuesday, friday])).toEqual({
      kind: 'leave',
      entryId: friday.id,
    });
  });

  it('is asked back about where several could be meant, and the answer says which', () => {
    expect(decide('take me off the waiting list', [tuesday, friday])).toEqual({
      kind: 'which',
      entries: [tuesday, friday],
    });
    const asked: Partial<Session> = { proposal: { kind: 'leave' } };
    expect(decide('the second one', [tuesday, friday], asked)).toEqual({ kind: 'leave', entryId: friday.id });
    expect(decide('tuesday', [tuesday, friday], asked)).toEqual({ kind: 'leave', entryId: tuesday.id });
    expect(decide('what are your hours?', [tuesday, friday], asked)).toBeUndefined();
  });

  it('finds nobody waiting', () => {
    expect(decide('take me off the waiting list', [])).toEqual({ kind: 'which', entries: [] });
    expect(waitingAct(turnContext(), 'take me off the waiting list')).toBeUndefined();
  });
});
