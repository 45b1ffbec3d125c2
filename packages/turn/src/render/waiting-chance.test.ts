import { describe, expect, it } from '@jest/globals';
import type { Language, WaitingView } from '@randevou/contracts';
import { sampleProfile } from '@randevou/conversation/testing';
import { draftAt, slotAt, turnContext } from '../../test/turn-context.ts';
import { questionProfile } from '../../test/question-profile.ts';
import { unavailableAnswer, type UnavailableRequest } from './unavailable-answer.ts';
import { waitingAnswer, withWaiting } from './waiting-answer.ts';
import { listAnswer } from './list-answer.ts';
import { waitingWish } from './waiting-wish.ts';

const policies = { ...sampleProfile.policies, waitingList: { offerMinutes: 30 } };
const profile = { ...sampleProfile, policies };
const wish = { serviceId: 'dinner', date: '2026-03-03', day: 'Tuesday 3 March 2026' };
const full: UnavailableRequest = { reason: 'full', alternatives: [], partySize: 4, wish };

describe('a full day', () => {
  it('is answered with the waiting list, by a tap or a yes', () => {
    const answer = unavailableAnswer(turnContext({ profile }), full);
    expect(answer.reply.text).toContain(
      'Shall I put you on the waiting list for Dinner, 4 people, Tuesday 3 March 2026?',
    );
    expect(answer.reply.options).toEqual([
      { id: 'wait|bbbbbbbbbbbb|dinner|2026-03-03|||4', title: 'Join waiting list' },
    ]);
    expect(answer.proposal).toEqual({
      kind: 'wait',
      wish: { service_id: 'dinner', date: '2026-03-03', party_size: 4 },
    });
  });

  it('shows other days first', () => {
    const alternatives = Array.from({ length: 12 }, (_, day) =>
      slotAt(`2026-03-${String(day + 10)}T19:30:00+04:00`, 'T1'),
    );
    const { reply, proposal } = unavailableAnswer(turnContext({ profile }), { ...full, alternatives });
    expect(reply.options).toHaveLength(10);
    expect(reply.options.at(-1)?.title).toBe('Join waiting list');
    expect(reply.text).toMatch(/Or shall I put you on the waiting list for Dinner/);
    expect(proposal?.kind).toBe('wait');
  });

  it('keeps the hours that were wanted', () => {
    const { proposal, reply } = unavailableAnswer(turnContext({ profile }), {
      ...full,
      alternatives: [slotAt('2026-03-03T13:00:00+04:00')],
      wish: { ...wish, from: '18:30', to: '20:00' },
    });
    expect(reply.text).toContain('Tuesday 3 March 2026 between 18:30 and 20:00?');
    expect(proposal).toMatchObject({ wish: { time_from: '18:30', time_to: '20:00' } });
  });

  it.each<readonly [string, UnavailableRequest]>([
    ['something of that day is free', { ...full, alternatives: [slotAt('2026-03-03T21:00:00+04:00')] }],
    ['the house is closed', { ...full, reason: 'closed' }],
    ['a booking is to be moved', { ...full, reference: 'K7F3QZ' }],
    ['the service is not known', { ...full, wish: { date: '2026-03-03' } }],
    ['the day is not known', { ...full, wish: { ...wish, lastDate: '2026-03-06' } }],
    ['it was tried already', { ...full, mayWait: false }],
  ])('has nothing to wait for where %s', (_, request) => {
    const { reply, proposal } = unavailableAnswer(turnContext({ profile }), request);
    expect(`${reply.text}${JSON.stringify(reply.options)}`).not.toContain('waiting');
    expect(proposal).toBeUndefined();
  });

  it('has no waiting list where the business has none', () => {
    expect(unavailableAnswer(turnContext(), full).reply.text).not.toContain('waiting');
  });

  it('asks no question beside an open draft, which a yes would be about', () => {
    const state = { bookings: [], openDraft: draftAt('2026-03-04T19:30:00+04:00') };
    const { reply, proposal } = unavailableAnswer(turnContext({ profile, state }), full);
    expect(reply.options.map(({ title }) => title)).toEqual(['Join waiting list']);
    expect(reply.text).not.toContain('?');
    expect(proposal).toBeUndefined();
  });

  it('is told as waited for already', () => {
    const waiting = [{ id: 'w_0000000000001', serviceId: 'dinner', date: '2026-03-03', partySize: 4 }];
    const { reply } = unavailableAnswer(turnContext({ profile, state: { bookings: [], waiting } }), full);
    expect(reply.text).toContain('already on the waiting list');
    expect(reply.options).toEqual([]);
  });
});

describe('being in line', () => {
  const entry: WaitingView = {
    id: 'w_0000000000001',
    serviceId: 'haircut+beard',
    date: '2026-03-03',
    timeFrom: '14:00',
    resourceId: 'maya',
  };

  it.each<readonly [Language, string]>([
    ['en', 'Haircut and beard trim, with Maya, Tuesday 3 March 2026 from 14:00'],
    ['fr', 'Coupe et barbe, avec Maya, mardi 3 mars 2026 à partir de 14:00'],
    ['es', 'Corte y barba, con Maya, martes 3 de marzo de 2026 desde las 14:00'],
    ['pt', 'Corte e barba, com Maya, terça-feira, 3 de março de 2026 a partir das 14:00'],
  ])('says for what in %s', (language, expected) => {
    expect(waitingWish(turnContext({ language, profile: questionProfile }), entry)).toBe(expected);
  });

  it('tells the place while it is near, and how to hear of it at all', () => {
    const context = turnContext({ profile: questionProfile });
    const told = (position: number, wantsReminders = true) =>
      waitingAnswer(turnContext({ profile: questionProfile, contact: { wantsReminders } }), {
        outcome: 'waiting',
        entry,
        position,
      }).reply;
    expect(told(1).text).toContain('first in line');
    expect(told(2).text).toContain('number 2');
    expect(told(7).text).not.toContain('7 in line');
    expect(told(1, false).text).toContain('START');
    expect(told(1).options).toEqual([{ id: 'leave|bbbbbbbbbbbb|w_0000000000001', title: 'Leave the list' }]);
    const other = { ...entry, id: 'w_0000000000002', serviceId: 'filling' };
    const list = withWaiting(context, listAnswer(context, []), [entry, other]).reply;
    expect(list.text).toContain('You have no upcoming booking.');
    expect(list.options.map(({ title }) => title)).toEqual(['Leave list Haircut an…', 'Leave list Filling']);
  });
});
