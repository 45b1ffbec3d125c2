import type { AgentTurn, ToolServer } from '@randevou/contracts';

export const NOW = Date.parse('2026-03-02T05:00:00Z');

/** A turn of a customer of a small restaurant. */
export function agentTurn(text: string, tools: ToolServer[], changes: Partial<AgentTurn> = {}): AgentTurn {
  return {
    v: 1,
    turnId: '0123456789abcdef0123456789abcdef',
    deadline: new Date(NOW + 10_000).toISOString(),
    scope: 'signed-scope-of-the-turn',
    profile: {
      businessId: 'la-kaz',
      name: 'La Kaz',
      category: 'restaurant',
      timeZone: 'Indian/Mauritius',
      languages: ['en', 'fr'],
      currency: 'MUR',
      phone: '+2304001000',
      largestParty: 8,
      services: [
        {
          id: 'dinner',
          name: { en: 'Dinner', fr: 'Dîner' },
          aliases: [],
          durationMinutes: 120,
          asks: ['partySize'],
          questions: [],
          resources: ['T1'],
          windows: [{ days: ['tue', 'wed', 'thu', 'fri', 'sat'], from: '18:30', to: '22:30' }],
        },
      ],
      staff: [],
    },
    facts: {
      now: '2026-03-02T09:00:00+04:00',
      today: '2026-03-02',
      weekday: 'mon',
      language: 'en',
      customerName: 'Anya',
      upcoming: [],
    },
    history: [],
    events: [{ type: 'text', text }],
    tools,
    ...changes,
  };
}
