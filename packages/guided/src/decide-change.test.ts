import { describe, expect, it } from '@jest/globals';
import { type HistoryItem, type BookingView } from '@randevou/contracts';
import { step, call, booking, draft, said, told, type Scene } from '../test/scene.ts';
import type { GuidedStep } from './guided-input.ts';

describe('changing what is booked', () => {
  const one = [booking('AAAAA1', '2026-03-05', '19:30')];
  const two = [...one, booking('AAAAA2', '2026-03-07', '20:00')];
  const move = (reference: string, date: string, time: string) => call('draft_move', { reference, date, time });
  it.each<readonly [string, readonly BookingView[], GuidedStep]>([
    ['move it to Thursday 8pm', one, move('AAAAA1', '2026-03-05', '20:00')],
    ['I need to reschedule to Friday', one, move('AAAAA1', '2026-03-06', '19:30')],
    ['could it be put off by a week?', one, move('AAAAA1', '2026-03-12', '19:30')],
    ["peut-on décaler d'une heure ?", one, move('AAAAA1', '2026-03-05', '20:30')],
    ['cancel the first one', two, call('draft_cancel', { reference: 'AAAAA1' })],
    ['cancel the last one', two, call('draft_cancel', { reference: 'AAAAA2' })],
    ['finalement on ne viendra pas jeudi', two, call('draft_cancel', { reference: 'AAAAA1' })],
    ['please change my booking to 8pm', one, move('AAAAA1', '2026-03-05', '20:00')],
    ['déplacer ma réservation à samedi 20h', one, move('AAAAA1', '2026-03-07', '20:00')],
    ['move my Thursday booking to Saturday at 8pm', two, move('AAAAA1', '2026-03-07', '20:00')],
    [
      'can I move it to saturday evening?',
      one,
      call('find_slots', {
        reference: 'AAAAA1',
        service_id: 'dinner',
        date: '2026-03-07',
        time_from: '17:00',
        time_to: '23:59',
      }),
    ],
    [
      'move my booking',
      one,
      call('find_slots', {
        reference: 'AAAAA1',
        service_id: 'dinner',
        date: '2026-03-05',
        date_to: '2026-03-12',
        time: '19:30',
      }),
    ],
    ['cancel my booking', one, call('draft_cancel', { reference: 'AAAAA1' })],
    ['annuler ma réservation de jeudi', two, call('draft_cancel', { reference: 'AAAAA1' })],
    ['cancel AAAAA2', two, call('draft_cancel', { reference: 'AAAAA2' })],
    ['my bookings', two, call('list_bookings', {})],
    [
      'book a table for 2 on sunday at 1pm',
      one,
      call('draft_booking', { service_id: 'lunch', date: '2026-03-08', time: '13:00', party_size: 2 }),
    ],
  ])('%s', (text, upcoming, expected) => {
    expect(step(text, { upcoming, language: /[éà]|ann/.test(text) ? 'fr' : 'en' })).toEqual(expected);
  });
  it('asks which one when several fit, and remembers what for', () => {
    expect(step('cancel my booking', { upcoming: two })).toMatchObject({
      asked: 'reference',
      text: 'Which one would you like to cancel?',
    });
    const cancelling = [said('cancel my booking'), told('asked', 'reference')];
    expect(step('the second one', { upcoming: two, history: cancelling })).toEqual(
      call('draft_cancel', { reference: 'AAAAA2' }),
    );
    expect(step('the one on thursday', { upcoming: two, history: cancelling })).toEqual(
      call('draft_cancel', { reference: 'AAAAA1' }),
    );
    const moving = [said('move my booking to friday 8pm'), told('asked', 'reference')];
    expect(step('AAAAA2', { upcoming: two, history: moving })).toEqual(move('AAAAA2', '2026-03-06', '20:00'));
  });
  it('knows a change of the booking by an hour or a head', () => {
    expect(step('can we come an hour later?', { upcoming: one })).toEqual(move('AAAAA1', '2026-03-05', '20:30'));
    const six = call('draft_move', { reference: 'AAAAA1', date: '2026-03-05', time: '19:30', party_size: 6 });
    expect(step('we will be 6 instead of 4', { upcoming: one })).toEqual(six);
    expect(step('Can I change the number of people to 6?', { upcoming: one })).toEqual(six);
  });
  it('goes on with a move when the day comes later', () => {
    const history = [said('move my booking'), told('offered')];
    expect(step('Saturday at 8pm', { upcoming: one, history })).toEqual(move('AAAAA1', '2026-03-07', '20:00'));
  });
  it('says so when there is nothing', () => {
    expect(step('cancel my booking')).toMatchObject({
      type: 'reply',
      text: expect.stringContaining('no upcoming booking'),
    });
  });
});

describe('what ends a request', () => {
  it('a settled one does not leak into the next', () => {
    const history = [said('A table for 4 tomorrow at 7:30pm'), told('drafted'), said('yes'), told('committed')];
    expect(step('a table on friday at 8pm', { history })).toMatchObject({ asked: 'partySize' });
  });
  it('nor does one of yesterday', () => {
    const at = '2026-03-01T09:00:00+04:00';
    const history: HistoryItem[] = [
      said('A table for 4', at),
      { role: 'assistant', at, text: '…', outcome: 'asked', asked: 'date' },
    ];
    expect(step('tomorrow at 8pm', { history })).toMatchObject({ asked: 'partySize' });
  });
});

describe('people', () => {
  it('takes over for large parties and on request', () => {
    expect(step('table for 12 on friday at 8pm')).toMatchObject({
      type: 'reply',
      text: expect.stringContaining('+23057009000'),
    });
    expect(step('can I talk to a human?')).toEqual(call('request_person', { reason: 'asked' }));
    expect(step('I want to complain about the soup')).toEqual(call('request_person', { reason: 'complaint' }));
  });
});

describe('what customers do in the middle', () => {
  const opened: Scene = { openDraft: draft, history: [said('a table for 4 tomorrow at 7:30pm'), told('drafted')] };
  const find = (args: Record<string, unknown>) => call('find_slots', { service_id: 'dinner', party_size: 4, ...args });

  it('a lone number is people when nothing begins at that hour', () => {
    expect(step('actually 6', opened)).toMatchObject({
      name: 'draft_booking',
      arguments: { party_size: 6, time: '19:30' },
    });
    expect(step('actually 8', opened)).toMatchObject({
      name: 'draft_booking',
      arguments: { party_size: 4, time: '20:00' },
    });
  });
  it('another day keeps the hour of the proposal', () => {
    expect(step('another day please', opened)).toEqual(
      find({ date: '2026-03-04', date_to: '2026-03-10', time: '19:30' }),
    );
  });
  it('a weekday after a week is of that week', () => {
    const history = [said('a table for 4 next week'), told('offered')];
    expect(step('tuesday at 8pm', { history })).toMatchObject({ arguments: { date: '2026-03-10', time: '20:00' } });
  });
  it('a wish beside a question is met with the answer', () => {
    expect(step('Is there parking? And can I book a table for 2 tomorrow at 8pm?')).toMatchObject({
      name: 'search_info',
    });
  });
  it('"what if I cancel late?" cancels nothing', () => {
    const upcoming = [booking('AAAAA1', '2026-03-05', '19:30')];
    expect(step('What if I cancel late? Is there a fee?', { upcoming })).toMatchObject({ name: 'search_info' });
  });
  it('a question that follows keeps the topic', () => {
    const history = [said('when are you open on saturday?'), told('answered')];
    expect(step('and sunday?', { history })).toEqual(call('opening_hours', { date: '2026-03-08', days: 1 }));
  });
  it('"instead" is about the booking that stands', () => {
    const upcoming = [booking('AAAAA1', '2026-03-05', '19:30')];
    expect(step('can we come at 8 instead?', { upcoming })).toEqual(
      call('draft_move', { reference: 'AAAAA1', date: '2026-03-05', time: '20:00' }),
    );
    expect(step('one more person will join', { upcoming })).toMatchObject({
      name: 'draft_move',
      arguments: { reference: 'AAAAA1', party_size: 5 },
    });
  });
  it('nobody more of a booking without a number is no party of nobody, which the tools refuse', () => {
    const { partySize: _, ...unnumbered } = booking('AAAAA1', '2026-03-05', '19:30');
    expect(step('+0', { upcoming: [unnumbered] })).toMatchObject({ name: 'draft_move', arguments: { party_size: 1 } });
  });
  it('a foreign reference is left to the ledger to refuse', () => {
    const upcoming = [booking('AAAAA1', '2026-03-05', '19:30')];
    expect(step('cancel 7EGD08', { upcoming })).toEqual(call('draft_cancel', { reference: '7EGD08' }));
  });
  it('a wish turned down is changed by what comes next, unless it is said in full', () => {
    const history = [said('a table for 4 tomorrow at 7:30pm'), told('drafted'), said('no'), told('discarded')];
    expect(step('thursday then', { history })).toMatchObject({
      name: 'draft_booking',
      arguments: { date: '2026-03-05', time: '19:30', party_size: 4 },
    });
    expect(step('a table on friday', { history })).toMatchObject({ type: 'reply', asked: 'partySize' });
  });
});
