import { describe, expect, it } from '@jest/globals';
import type { AgentMessage } from '@randevou/contracts';
import { draftAt, turnContext } from '../../test/turn-context.ts';
import { turnFacts } from '../turn-facts.ts';
import { claimGuard } from './claim-guard.ts';
import { evidenceOf } from './evidence.ts';

const search: AgentMessage = {
  role: 'tool',
  server: 'business',
  name: 'search_info',
  arguments: {},
  result: { answers: [{ source: 'faq', title: 'Dessert', text: 'A crème brûlée is Rs 250.' }] },
};

describe('evidenceOf', () => {
  const openDraft = draftAt('2026-03-03T19:30:00+04:00', { answers: { wish: 'a table at 21:15 for Rs 5' } });
  const context = turnContext({ state: { bookings: [], openDraft } });
  const given = { profile: context.profileFacts, facts: turnFacts(context), events: [] };
  const guard = (text: string) => claimGuard(text, evidenceOf(context, given, [search]));

  it('holds what tools found, and not what a customer answered', () => {
    expect(guard('A crème brûlée is Rs 250.')).toBeUndefined();
    expect(guard('The draft is for 19:30.')).toBeUndefined();
    expect(guard('Come at 21:15.')).toBe('it names the time 21:15');
    expect(guard('It costs Rs 5.')).toBe('it names the price 5');
  });
});
