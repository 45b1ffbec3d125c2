import { describe, expect, it } from '@jest/globals';
import type { Language, Slot } from '@randevou/contracts';
import { questionProfile } from '../../test/question-profile.ts';
import { bookingAt, draftAt, slotAt, turnContext } from '../../test/turn-context.ts';
import { askDetail } from '../acts/ask-detail.ts';
import { committedAnswer } from './committed-answer.ts';
import { placeName, serviceName, whatIsBooked } from './describe.ts';
import { draftAnswer } from './draft-answer.ts';
import { listAnswer } from './list-answer.ts';
import { offerAnswer } from './offer-answer.ts';
import { unavailableAnswer } from './unavailable-answer.ts';

const at = '2026-03-03T19:30:00+04:00';
const visit: Slot = { ...slotAt(at, 'maya+karim'), serviceId: 'haircut+beard' };
const tables: Slot = slotAt(at, 'T1+T2');
const contextIn = (language: Language = 'en') => turnContext({ language, profile: questionProfile });

describe('a visit of several services', () => {
  it.each([
    ['en', 'Haircut and beard trim, with Maya and Karim'],
    ['fr', 'Coupe et barbe, avec Maya et Karim'],
    ['es', 'Corte y barba, con Maya y Karim'],
    ['pt', 'Corte e barba, com Maya e Karim'],
  ] as const)('is told in full in %s', (language, expected) => {
    expect(whatIsBooked(contextIn(language), { slot: visit })).toBe(expected);
  });

  it('shows no raw id anywhere, and a title that names everybody and fits', () => {
    const context = contextIn();
    const alone = { ...visit, resourceId: 'karim' };
    const replies = [
      offerAnswer(context, { slots: [visit, alone], more: false, search: {} }).reply,
      draftAnswer(context, { draft: draftAt(at, { slot: visit }), neighbours: [visit] }).reply,
      listAnswer(context, [bookingAt(at, { slot: visit })]).reply,
      committedAnswer(context, { outcome: 'committed', kind: 'book', booking: bookingAt(at, { slot: visit }) }).reply,
      unavailableAnswer(context, {
        reason: 'resource_not_available',
        alternatives: [visit],
        wish: { serviceId: visit.serviceId, resourceId: visit.resourceId, date: '2026-03-03', day: 'Tuesday' },
      }).reply,
    ];
    for (const { text, options } of replies) {
      expect(text).not.toContain('+');
      for (const { title, description = '' } of options) {
        expect(`${title}${description}`).not.toContain('+');
        expect(title.length).toBeLessThanOrEqual(24);
      }
    }
    expect(replies[0]?.options.map(({ title }) => title)).toEqual(['19:30 Maya and Karim', '19:30 Karim']);
    expect(replies[0]?.options[0]?.description).toBe('Tuesday 3 March 2026, Haircut and beard trim, Maya and Karim');
  });

  it('leaves out a time whose ids no option can hold', () => {
    const long = { ...visit, serviceId: Array.from({ length: 6 }, () => 'x'.repeat(40)).join('+') };
    const { reply } = offerAnswer(contextIn(), { slots: [visit, long], more: false, search: {} });
    expect(reply.options).toHaveLength(1);
  });

  it('names one person once, and survives an id that is gone', () => {
    const context = contextIn();
    expect(whatIsBooked(context, { slot: { ...visit, resourceId: 'karim+karim' } })).toBe(
      'Haircut and beard trim, with Karim',
    );
    expect(serviceName(context, 'gone+beard')).toBe('Beard trim');
    expect(serviceName(context, 'gone+lost')).toBe('gone, lost');
    expect(placeName(context, 'gone+lost')).toBeUndefined();
  });

  it('asks each question once', () => {
    const draft = draftAt(at, { slot: visit, missing: ['question:length'] });
    expect(draftAnswer(contextIn(), { draft }).reply.text).toMatch(/How long is your hair\?$/);
  });
});

describe('tables put together', () => {
  it.each([
    ['en', 'tables T1 and T2'],
    ['fr', 'tables T1 et T2'],
    ['es', 'mesas T1 y T2'],
    ['pt', 'mesas T1 e T2'],
  ] as const)('are named in %s', (language, expected) => {
    expect(placeName(contextIn(language), tables.resourceId)).toBe(expected);
    const { reply } = offerAnswer(contextIn(language), { slots: [tables, slotAt(at, 'T2')], more: false, search: {} });
    for (const { title } of reply.options) expect(title.length).toBeLessThanOrEqual(24);
    expect(reply.options[0]?.description).toContain(expected);
  });

  it('take as many people as both', () => {
    const { reply } = askDetail(contextIn(), draftAt(at, { slot: tables, missing: ['partySize'] }), 'partySize');
    expect(reply.options.map(({ title }) => title).at(-1)).toBe('6 people');
  });
});

describe('a series', () => {
  const starts = ['2026-03-03', '2026-03-10', '2026-03-17'].map((day) => `${day}T10:00:00+04:00`);
  const series = (resources: readonly string[]) => {
    const bookings = starts.map((start, index) =>
      bookingAt(start, {
        reference: `A1B2C${String(index)}`,
        slot: { ...slotAt(start, resources[index] ?? 'maya'), serviceId: 'haircut' },
        seriesId: 's',
      }),
    );
    const [booking = bookingAt(at)] = bookings;
    return committedAnswer(contextIn(), { outcome: 'committed', kind: 'book', booking, bookings }).reply;
  };

  it('is told visit by visit', () => {
    const { text, options } = series([]);
    expect(text).toBe(
      'Your bookings are confirmed: Haircut, 2 people, with Maya\n' +
        '- **Tuesday 3 March 2026 at 10:00** (A1B2C0)\n' +
        '- **Tuesday 10 March 2026 at 10:00** (A1B2C1)\n' +
        '- **Tuesday 17 March 2026 at 10:00** (A1B2C2)',
    );
    expect(options).toHaveLength(6);
  });

  it('names the person of each visit where they differ, and stays whole when it is long', () => {
    expect(series(['maya', 'karim']).text).toContain('10 March 2026 at 10:00**, with Karim (A1B2C1)');
    const many = Array.from({ length: 12 }, (_, index) =>
      bookingAt(`2026-03-${String(index + 10)}T10:00:00+04:00`, { reference: `A1B2D${String(index % 10)}` }),
    );
    const [booking = bookingAt(at)] = many;
    const { text, options } = committedAnswer(contextIn(), {
      outcome: 'committed',
      kind: 'book',
      booking,
      bookings: many,
    }).reply;
    expect(text.split('\n- ')).toHaveLength(13);
    expect(options).toEqual([]);
  });
});

describe('a day that already has a booking', () => {
  const standing = bookingAt(at);
  const wish = { date: '2026-03-03', day: 'Tuesday 3 March 2026' };

  it('is refused with that booking and what can be done about it', () => {
    const context = turnContext({ state: { bookings: [standing] } });
    const { reply } = unavailableAnswer(context, { reason: 'already_booked_that_day', alternatives: [], wish });
    expect(reply.text).toContain('You already have a booking that day: Dinner, 2 people');
    expect(reply.options.map(({ title }) => title)).toEqual(['Move', 'Cancel']);
  });

  it('is refused with other days when the booking is not known, or is the one to be moved', () => {
    const later = slotAt('2026-03-04T19:30:00+04:00');
    for (const context of [turnContext(), turnContext({ state: { bookings: [standing] } })]) {
      const { reply } = unavailableAnswer(context, {
        reason: 'already_booked_that_day',
        alternatives: [later],
        wish,
        reference: standing.reference,
      });
      expect(reply.text).toContain('there can be only one');
      expect(reply.options).toHaveLength(1);
    }
  });
});

it('counts the horizon in the days on which the business opens, where it says so', () => {
  const profile = {
    ...questionProfile,
    policies: { ...questionProfile.policies, horizonDays: 5, horizonCounts: 'business_days' as const },
  };
  const { reply } = unavailableAnswer(turnContext({ profile }), { reason: 'beyond_horizon', alternatives: [] });
  expect(reply.text).toContain('Monday 9 March 2026');
});
