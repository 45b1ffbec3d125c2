import { describe, expect, it } from '@jest/globals';
import { Session } from '@randevou/contracts';
import { retainSession } from './retain-session.ts';

const NOW = Date.parse('2026-03-10T09:00:00Z');
const slot = {
  serviceId: 'dinner',
  resourceId: 'T1',
  start: '2026-03-12T19:30:00+04:00',
  end: '2026-03-12T21:30:00+04:00',
};
const session = Session.parse({
  v: 1,
  language: 'fr',
  history: [
    { role: 'customer', at: '2026-03-01T09:00:00Z', text: 'Une table pour Anya' },
    { role: 'assistant', at: '2026-03-01T09:00:01Z', text: 'Pour combien ?', outcome: 'asked', asked: 'partySize' },
    { role: 'customer', at: '2026-03-10T08:00:00Z', text: 'Deux, pour Anya' },
    { role: 'assistant', at: '2026-03-10T08:00:01Z', text: 'Voici, Anya.', outcome: 'drafted' },
  ],
  offer: { id: 'o1', at: '2026-03-10T08:00:01Z', slots: [slot], name: 'Anya', search: { service_id: 'dinner' } },
  shown: {
    id: 'd_0123456789abcdef',
    kind: 'book',
    reference: 'K7F3QZ',
    turnId: 'a'.repeat(32),
    createdAt: '2026-03-10T12:00:01+04:00',
    expiresAt: '2026-03-10T12:10:01+04:00',
    slot,
    partySize: 2,
    name: 'Anya',
    answers: { allergies: 'Anya has none' },
    missing: [],
  },
  proposal: { kind: 'wait', wish: { service_id: 'dinner', date: '2026-03-12', name: 'Anya' } },
  wish: { serviceId: 'dinner', partySize: 2 },
  next: { at: '2026-03-10T08:00:01Z', texts: ['et une pour Anya dimanche'] },
});

describe('retainSession', () => {
  it('keeps with zero days what a dialogue goes on from, without a word or a name', () => {
    const kept = retainSession(session, 0, NOW);
    expect(JSON.stringify(kept)).not.toMatch(/anya|table|combien|voici/i);
    expect(kept).toMatchObject({
      language: 'fr',
      history: [
        { role: 'customer', text: '' },
        { role: 'assistant', text: '', outcome: 'asked', asked: 'partySize', question: true },
        { role: 'customer', text: '' },
        { role: 'assistant', text: '', outcome: 'drafted' },
      ],
      offer: { slots: [slot], search: { service_id: 'dinner' } },
      shown: { slot, partySize: 2 },
      wish: { serviceId: 'dinner', partySize: 2 },
    });
    expect(kept.history[3]).not.toHaveProperty('question');
    expect(retainSession(kept, 0, NOW)).toEqual(kept);
    expect(Session.parse(kept)).toEqual(kept);
  });

  it('drops with some days what is older', () => {
    const kept = retainSession(session, 3, NOW);
    expect(kept.history.map(({ text }) => text)).toEqual(['Deux, pour Anya', 'Voici, Anya.']);
    expect(kept).toMatchObject({ offer: { name: 'Anya' }, shown: { name: 'Anya' } });
    const later = retainSession(session, 3, NOW + 4 * 86_400_000);
    expect(later).toMatchObject({ language: 'fr', history: [] });
    expect(later).not.toHaveProperty('offer');
    expect(later).not.toHaveProperty('shown');
    expect(retainSession(session, 30, NOW)).toEqual(session);
  });
});
