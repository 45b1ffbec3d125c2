import { describe, expect, it } from '@jest/globals';
import type { AgentMessage, HistoryItem } from '@randevou/contracts';
import { call, drafted, said, slot, step, booking, told, type Scene } from '../test/scene.ts';

const answered = (text: string, outcome: 'answered' | 'asked' = 'answered'): HistoryItem => ({
  role: 'assistant',
  at: '2026-03-02T08:59:00+04:00',
  text,
  outcome,
});
const offered: Scene = {
  history: [said('a table for 2 on friday evening'), told('offered')],
  offer: {
    id: 'o',
    at: '2026-03-02T08:59:00+04:00',
    slots: [slot('2026-03-06', '18:30'), slot('2026-03-06', '20:00')],
    partySize: 2,
    search: {},
  },
};

describe('what is not understood', () => {
  it('is told differently each time, from the second on with a person', () => {
    const history: HistoryItem[] = [];
    const texts: string[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      const first = step('qwerty zxcv', { history });
      // Whether the business says something about it is looked up first.
      const results: AgentMessage[] =
        first.type === 'reply'
          ? []
          : [{ role: 'tool', server: 'business', name: first.name, arguments: {}, result: { answers: [] } }];
      const reply = step('qwerty zxcv', { history, results });
      if (reply.type !== 'reply') throw new Error('no reply');
      expect(reply.offersPerson).toBe(turn === 0 ? undefined : true);
      texts.push(reply.text);
      history.push(said('qwerty zxcv'), answered(reply.text));
    }
    expect(texts.every((text, at) => text !== texts[at - 1])).toBe(true);
  });

  it('asks the same question again, then with a person beside its choices', () => {
    const first = step('mmm', { history: [said('a table'), told('asked', 'partySize')] });
    expect(first).toMatchObject({ asked: 'partySize', text: expect.stringMatching(/did not understand.*how many/s) });
    const history = [
      said('a table'),
      told('asked', 'partySize'),
      said('mmm'),
      { ...told('asked', 'partySize'), ...first },
    ];
    const items = history.map((item) =>
      'type' in item ? { ...told('asked', 'partySize'), text: first.type === 'reply' ? first.text : '' } : item,
    );
    expect(step('brrr', { history: items })).toMatchObject({ asked: 'partySize', offersPerson: true });
  });
});

describe('what steers the conversation', () => {
  it('asks again when told "what?"', () => {
    const history = [said('a table'), told('asked', 'partySize')];
    expect(step('sorry, what?', { history })).toMatchObject({ asked: 'partySize' });
  });

  it('looks for the soonest when any day will do', () => {
    const history = [said('a table for 2'), told('asked', 'date')];
    expect(step('whenever', { history })).toEqual(call('find_slots', { party_size: 2 }));
  });

  it('forgets what was said before "start over"', () => {
    const history = [said('a table for 2 on friday at 8pm'), told('drafted'), said('start over'), told('discarded')];
    expect(step('a table for 3', { history })).toMatchObject({ type: 'reply', asked: 'date' });
  });

  it('comes back to the question after an answer in between', () => {
    const history = [said('a table'), told('asked', 'partySize')];
    expect(step('thanks', { history })).toMatchObject({ asked: 'partySize' });
  });
});

describe('corrections', () => {
  it('moves the proposal to the same time next week', () => {
    expect(step('same time next week', drafted)).toMatchObject({ arguments: { date: '2026-03-10', time: '19:30' } });
  });

  it('leaves out refused days', () => {
    expect(step('next week in the evening but not tuesday, for 2')).toMatchObject({
      name: 'find_slots',
      arguments: { date: '2026-03-09', date_to: '2026-03-15', exclude_dates: '2026-03-10' },
    });
  });

  it('looks at each of two days', () => {
    expect(step('a table for 2 on thursday or saturday at 8pm')).toMatchObject({
      name: 'find_slots',
      arguments: { date: '2026-03-05', date_to: '2026-03-07', exclude_dates: '2026-03-06', time: '20:00' },
    });
  });

  it('picks an offered hour', () => {
    expect(step('8 is fine', offered)).toMatchObject({ name: 'draft_booking', arguments: { time: '20:00' } });
  });
});

describe('several wishes', () => {
  const closing = (text: string, scene: Scene = {}) => {
    const first = step(text, scene);
    if (first.type !== 'call') return first;
    return step(text, {
      ...scene,
      results: [{ role: 'tool', server: 'booking', name: first.name, arguments: first.arguments, result: {} }],
    });
  };

  it('hands back the second of two tables', () => {
    const text = 'table for 2 friday 8pm and one for 4 sunday 1pm';
    expect(step(text)).toMatchObject({ arguments: { date: '2026-03-06', time: '20:00', party_size: 2 } });
    expect(closing(text)).toMatchObject({ next: ['one for 4 sunday 1pm'] });
  });

  it('gives a second day what it leaves out', () => {
    expect(closing('table for 2 friday and saturday at 8pm')).toMatchObject({
      next: ['2 people: Saturday 7 March 2026, 20:00'],
    });
  });

  it('cancels all, one after the other', () => {
    const upcoming = [booking('AAAAA1', '2026-03-05', '19:00'), booking('BBBBB2', '2026-03-06', '19:00')];
    expect(step('cancel both', { upcoming })).toEqual(call('draft_cancel', { reference: 'AAAAA1' }));
    expect(closing('cancel both', { upcoming })).toMatchObject({ next: ['cancel BBBBB2'] });
  });
});

describe('moves', () => {
  const upcoming = [booking('AAAAA1', '2026-03-05', '19:30')];

  it('by a while', () => {
    expect(step('push it by an hour', { upcoming })).toEqual(
      call('draft_move', { reference: 'AAAAA1', date: '2026-03-05', time: '20:30' }),
    );
  });

  it('from dinner to lunch', () => {
    expect(step('move my dinner to lunch at 12:30', { upcoming })).toEqual(
      call('draft_move', { reference: 'AAAAA1', service_id: 'lunch', date: '2026-03-05', time: '12:30' }),
    );
  });

  it('instead of calling off', () => {
    expect(step("I can't make it thursday, can I come saturday same time?", { upcoming })).toMatchObject({
      name: 'draft_move',
      arguments: { date: '2026-03-07', time: '19:30' },
    });
  });
});
