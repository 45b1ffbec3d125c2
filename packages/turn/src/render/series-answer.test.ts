import { describe, expect, it } from '@jest/globals';
import type { Draft, DraftSeriesResult, Language } from '@randevou/contracts';
import type { Tools } from '@randevou/conversation';
import { questionProfile } from '../../test/question-profile.ts';
import { draftAt, slotAt, turnContext } from '../../test/turn-context.ts';
import { draftAgain } from '../acts/draft-again.ts';
import { seriesAnswer } from './series-answer.ts';

const slots = ['2026-03-03', '2026-03-10', '2026-03-24'].map((day, index) => ({
  ...slotAt(`${day}T10:00:00+04:00`, index === 1 ? 'karim' : 'maya'),
  serviceId: 'haircut',
}));
const [slot = slotAt('2026-03-03T10:00:00+04:00')] = slots;
const draft: Draft = draftAt(slot.start, {
  slot,
  partySize: undefined,
  price: { amount: 45, currency: 'EUR' },
  series: {
    id: 's_0000000000000',
    visits: slots.map((each, index) => ({ reference: `A1B2C${String(index)}`, slot: each })),
    missed: [{ date: '2026-03-17', reason: 'closed' }],
  },
});
const args = { service_id: 'haircut', date: '2026-03-03', time: '10:00', every_days: 7, times: 4 };

describe('a drafted series', () => {
  it('tells every visit, who it is with where that differs, what is left out and what it costs', async () => {
    const { reply, outcome, offer } = await seriesAnswer(turnContext({ profile: questionProfile }), {
      result: { outcome: 'drafted', draft },
      arguments: args,
    });
    expect(reply.text).toBe(
      [
        'Not booked yet: Haircut',
        '- **Tuesday 3 March 2026 at 10:00**, with Maya',
        '- **Tuesday 10 March 2026 at 10:00**, with Karim',
        '- **Tuesday 24 March 2026 at 10:00**, with Maya',
        '',
        'Nothing is free on:',
        '- Tuesday 17 March 2026 (closed)',
        '',
        'Price: €45 each, €135 in all',
        'Tap Confirm to book all 3.',
      ].join('\n'),
    );
    expect(reply.options.map(({ title }) => title)).toEqual(['Confirm', 'No, thanks']);
    expect([outcome, offer]).toEqual(['drafted', null]);
  });

  it.each<Language>(['en', 'fr', 'es', 'pt'])('fits one message with twelve visits in %s', async (language) => {
    const many = Array.from({ length: 12 }, (_, index) => ({
      reference: `A1B2D${String(index % 10)}`,
      slot: { ...slot, start: `2026-${String(index + 1).padStart(2, '0')}-25T10:00:00+04:00` },
    }));
    const series = { id: 's_0000000000000', visits: many, missed: [] };
    const { reply } = await seriesAnswer(turnContext({ language, profile: questionProfile }), {
      result: { outcome: 'drafted', draft: { ...draft, series } },
      arguments: args,
    });
    expect(reply.text.match(/2026/g)).toHaveLength(12);
    expect(reply.text.length).toBeLessThanOrEqual(1024);
    expect(reply.text).toMatch(/12\W*$/);
  });
});

describe('a series that cannot be had', () => {
  const found = { slots: [slotAt('2026-03-04T10:00:00+04:00', 'maya')], more: false };
  const answer = (result: DraftSeriesResult, tools?: Tools) =>
    seriesAnswer(turnContext({ profile: questionProfile, ...(tools === undefined ? {} : { tools }) }), {
      result,
      arguments: args,
    });
  const finding: Tools = {
    servers: () => Promise.resolve([]),
    call: () => Promise.resolve(found),
    sign: () => Promise.resolve('token'),
  };

  it('says why date by date, and offers the nearest times', async () => {
    const missed = ['2026-03-03', '2026-03-10'].map((date) => ({ date, reason: 'full' }));
    const { reply } = await answer({ outcome: 'unavailable', reason: 'full', free: [], missed }, finding);
    expect(reply.text).toContain('none of these dates is free');
    expect(reply.text).toContain('- Tuesday 10 March 2026 (fully booked)');
    expect(reply.options).toHaveLength(1);
  });

  it('offers what is free where all were wanted', async () => {
    const missed = [{ date: '2026-03-17', reason: 'beyond_horizon' }];
    const { reply } = await answer({ outcome: 'unavailable', reason: 'beyond_horizon', free: slots, missed });
    expect(reply.text).toContain('not all of these dates');
    expect(reply.options).toHaveLength(3);
  });

  it('asks for a smaller number, and says what the words themselves lack', async () => {
    expect((await answer({ outcome: 'too_many', visits: 12 })).reply.text).toContain('How many shall I look for');
    const unknown: DraftSeriesResult = { outcome: 'unavailable', reason: 'unknown_service', free: [], missed: [] };
    expect((await answer(unknown)).reply.text).toContain('do not know');
  });
});

it('asks for a series again as it was asked for, with its answers', async () => {
  const calls: unknown[] = [];
  const tools: Tools = {
    servers: () => Promise.resolve([]),
    sign: () => Promise.resolve('token'),
    call: (name, asked) => {
      calls.push([name, asked]);
      const series = draft.series && { ...draft.series, visits: draft.series.visits.slice(0, 2) };
      return Promise.resolve({ outcome: 'drafted', draft: { ...draft, series } });
    },
  };
  const { reply } = await draftAgain(turnContext({ profile: questionProfile, tools }), draft, {
    detail: { answers: { length: 'long' } },
    lead: 'It is still free.',
  });
  expect(calls).toEqual([['draft_series', { ...args, answers: [{ question: 'length', answer: 'long' }] }]]);
  expect(reply.text).toMatch(/^Some of these times have been taken meanwhile/);
});
