import { describe, expect, it } from '@jest/globals';
import { Session, type HistoryItem } from '@randevou/contracts';
import { draftAt, slotAt, turnContext } from '../test/turn-context.ts';
import { nextSession } from './next-session.ts';
import type { Answer } from './turn-context.ts';

const at = '2026-03-02T09:00:00+04:00';
const offer = { id: 'o', at, slots: [slotAt('2026-03-03T19:00:00+04:00')], search: {} };
const answer: Answer = { reply: { text: 'Yes.', options: [] }, outcome: 'answered' };

describe('nextSession', () => {
  it('keeps the latest offer until something else takes its place', () => {
    const context = turnContext({ session: { offer } });
    expect(nextSession(context, answer).offer).toEqual(offer);
    expect(nextSession(context, { ...answer, offer: null }).offer).toBeUndefined();
  });

  it('forgets what it waited for, and remembers the draft that it showed', () => {
    const shown = draftAt('2026-03-03T19:30:00+04:00');
    const context = turnContext({ session: { awaiting: { field: 'name', draftId: shown.id }, shown } });
    const next = nextSession(context, answer);
    expect(next.awaiting).toBeUndefined();
    expect(next.shown).toEqual(shown);
  });

  it('stays bounded and in its shape, whatever is written', () => {
    const history = Array.from({ length: 40 }, (): HistoryItem => ({ role: 'customer', at, text: 'hello' }));
    const next = nextSession(
      turnContext({
        said: ['x'.repeat(5000), { kind: 'media', mediaType: 'audio', voice: true }],
        session: { history },
      }),
      answer,
    );
    expect(next.history).toHaveLength(20);
    expect(next.history.at(-3)?.text).toBe('x'.repeat(2000));
    expect(next.history.slice(-2).map(({ text }) => text)).toEqual(['[media]', 'Yes.']);
    expect(Session.parse(next)).toEqual(next);
  });

  it('remembers what was sent without words by what it is, and never half an emoji', () => {
    const place = {
      kind: 'location',
      latitude: 1,
      longitude: 2,
      name: 'Central Market',
      address: 'Port Louis',
    } as const;
    const said = [place, { kind: 'contacts', count: 1 } as const, `${'x'.repeat(1999)}👍`];
    expect(nextSession(turnContext({ said }), answer).history.map(({ text }) => text)).toEqual([
      '[location: Central Market, Port Louis]',
      '[contacts]',
      'x'.repeat(1999),
      'Yes.',
    ]);
  });
});
