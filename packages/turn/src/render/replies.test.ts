import { describe, expect, it } from '@jest/globals';
import { decodeOptionId } from '@randevou/contracts';
import { bookingAt, draftAt, slotAt, turnContext } from '../../test/turn-context.ts';
import { committedAnswer } from './committed-answer.ts';
import { draftAnswer } from './draft-answer.ts';
import { listAnswer } from './list-answer.ts';
import { offerAnswer } from './offer-answer.ts';
import { refusedAnswer } from './refused-answer.ts';
import { unavailableAnswer } from './unavailable-answer.ts';

const half7 = '2026-03-03T19:30:00+04:00';
const slots = Array.from({ length: 12 }, (_, index) =>
  slotAt(`2026-03-03T${String(8 + index).padStart(2, '0')}:00:00+04:00`),
);

describe('a draft', () => {
  it('denies, says everything, and puts Confirm first', () => {
    const price = { amount: 450, currency: 'MUR' };
    const { reply, offer, shown } = draftAnswer(turnContext(), {
      draft: draftAt(half7, { price, name: 'Anya' }),
      neighbours: slots,
    });
    expect(reply.text).toBe(
      'Not booked yet: Dinner, 2 people\n**Tuesday 3 March 2026 at 19:30**\nName: Anya\nPrice: MUR 450\n' +
        'Tap Confirm to book it.\nOr tap another free time to take it instead.',
    );
    expect(reply.options[0]?.title).toBe('Confirm');
    expect(reply.options.at(-1)?.title).toBe('No, thanks');
    expect(reply.options.length).toBeLessThanOrEqual(10);
    expect(offer?.slots[0]?.start).toBe(half7);
    expect(shown?.id).toBe('d_0123456789abcdef');
  });

  it('of a move says from where to where, of a cancellation offers to keep it', () => {
    const move = draftAnswer(turnContext(), {
      draft: draftAt(half7, { kind: 'move', from: slotAt('2026-03-03T20:00:00+04:00') }),
    });
    expect(move.reply.text).toContain('From: Tuesday 3 March 2026 at 20:00\nTo: **Tuesday 3 March 2026 at 19:30**');
    const cancel = draftAnswer(turnContext({ language: 'fr' }), { draft: draftAt(half7, { kind: 'cancel' }) });
    expect(cancel.reply.options.map(({ title }) => title)).toEqual(['Oui, annuler', 'La garder']);
    expect(cancel.offer).toBeNull();
  });

  it('asks for what is missing', () => {
    const { reply, asked } = draftAnswer(turnContext(), { draft: draftAt(half7, { missing: ['partySize'] }) });
    expect(reply.text).toContain('For how many people?');
    expect(asked).toBe('partySize');
  });
});

describe('an offer', () => {
  it('shows nine times and a way to more, with ids of this message alone', () => {
    const context = turnContext();
    const { reply, offer } = offerAnswer(context, {
      slots,
      more: false,
      partySize: 2,
      search: { service_id: 'dinner' },
    });
    expect(reply.text).toContain('Free times on Tuesday 3 March 2026 for 2 people:');
    expect(reply.options).toHaveLength(10);
    expect(reply.options.map(({ title }) => title)).toContain('More times');
    expect(new Set(reply.options.map(({ id }) => id)).size).toBe(10);
    expect(decodeOptionId(reply.options[0]?.id ?? '')).toMatchObject({
      kind: 'slot',
      offerId: context.nonce,
      partySize: 2,
    });
    expect(offer?.search).toEqual({ service_id: 'dinner', shown: 9 });
  });

  it('names the day in each title when there are several', () => {
    const both = [slotAt(half7), slotAt('2026-03-10T19:30:00+04:00')];
    const { reply } = offerAnswer(turnContext(), { slots: both, more: false, search: {} });
    expect(reply.options.map(({ title }) => title)).toEqual(['Tue 3 Mar 19:30', 'Tue 10 Mar 19:30']);
  });

  it('tells places at the same time apart', () => {
    const { reply } = offerAnswer(turnContext(), {
      slots: [slotAt(half7), slotAt(half7, 'T9')],
      more: false,
      search: {},
    });
    expect(new Set(reply.options.map(({ title }) => title)).size).toBe(2);
  });
});

describe('what the ledger did', () => {
  it('is confirmed with day, time, party and reference', () => {
    const { reply, offer } = committedAnswer(turnContext(), {
      outcome: 'committed',
      kind: 'book',
      booking: bookingAt(half7),
    });
    expect(reply.text).toBe(
      'Your booking is confirmed: Dinner, 2 people\n**Tuesday 3 March 2026 at 19:30**\nReference: **K7F3QZ**',
    );
    expect(reply.options.map(({ title }) => title)).toEqual(['Move', 'Cancel']);
    expect(offer).toBeNull();
  });

  it('offers no change that comes too late', () => {
    const booking = bookingAt(half7, { canMove: false, canCancel: false });
    expect(committedAnswer(turnContext(), { outcome: 'committed', kind: 'book', booking }).reply.options).toEqual([]);
  });
});

describe('what cannot be', () => {
  it('is said with what is free instead', () => {
    const { reply, outcome } = unavailableAnswer(turnContext(), {
      reason: 'full',
      alternatives: [slotAt(half7)],
      wish: { date: '2026-03-03', day: 'Tuesday 3 March 2026', when: 'Tuesday 3 March 2026 at 20:00' },
    });
    expect(reply.text).toBe('Sorry, Tuesday 3 March 2026 at 20:00 is not free.\nThese are free; tap one to take it:');
    expect(outcome).toBe('offered');
  });

  it('says "any more" only of what was offered, and a closed day without its hour', () => {
    const why = (reason: 'full' | 'closed', date: string, wasOffered = false) =>
      unavailableAnswer(turnContext(), {
        reason,
        alternatives: [],
        wish: { date, day: 'the day', when: 'the day at 20:00', wasOffered },
      }).reply.text;
    expect(why('full', '2026-03-03', true)).toContain('the day at 20:00 is not free any more.');
    expect(why('closed', '2026-03-09')).toContain('we are closed on the day.');
  });

  it('names the phone for a party that is too large', () => {
    const { reply } = unavailableAnswer(turnContext(), { reason: 'party_too_large', alternatives: [] });
    expect(reply.text).toBe('I can book for up to 2 people. For more, please call us on +2302009010.');
  });

  it('offers to change the booking that stands in the way', () => {
    const { reply } = refusedAnswer(turnContext(), { reason: 'already_booked_that_day', booking: bookingAt(half7) });
    expect(reply.text).toContain('Dinner, 2 people, Tuesday 3 March 2026 at 19:30 (K7F3QZ)');
    expect(reply.options.map(({ title }) => title)).toEqual(['Move', 'Cancel']);
  });
});

describe('a list', () => {
  it('tells bookings apart by when they are', () => {
    const two = [bookingAt(half7), bookingAt('2026-03-10T19:30:00+04:00', { reference: 'A1B2C3' })];
    const { reply } = listAnswer(turnContext(), two);
    expect(reply.options.map(({ title }) => title)).toEqual([
      'Move 3 Mar 19:30',
      'Cancel 3 Mar 19:30',
      'Move 10 Mar 19:30',
      'Cancel 10 Mar 19:30',
    ]);
    expect(listAnswer(turnContext(), []).reply.text).toBe('You have no upcoming booking.');
  });
});
