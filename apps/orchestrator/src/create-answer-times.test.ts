import type { InboxMessage } from '@randevou/conversation';
import { describe, expect, it } from '@jest/globals';
import { createAnswerTimes } from './create-answer-times.ts';

const at = (receivedAt: number): InboxMessage => ({
  key: String(receivedAt),
  receivedAt,
  message: {
    type: 'message',
    messageId: 'm',
    phoneNumberId: '1',
    at: '2026-03-02T05:00:00Z',
    from: {},
    content: { kind: 'text', text: 'Hi' },
  },
});

describe('createAnswerTimes', () => {
  it('measures from the newest message of the turn to its reply', () => {
    const times = createAnswerTimes();
    times.settled({ turnId: 'a', messages: [at(1000), at(1500)] });
    expect(times.sent({ id: 'a.0', createdAt: 3000 }, 3200)).toBe(1700);
    expect(times.sent({ id: 'a.1', createdAt: 3000 }, 3400)).toBe(1900);
  });

  it('measures from the settling what another process settled', () => {
    expect(createAnswerTimes().sent({ id: 'b.0', createdAt: 3000 }, 23_000)).toBe(20_000);
  });

  it('does not keep turns for ever', () => {
    const times = createAnswerTimes();
    for (let n = 0; n <= 100; n += 1) times.settled({ turnId: `t${String(n)}`, messages: [at(1000)] });
    expect(times.sent({ id: 't0.0', createdAt: 3000 }, 3000)).toBe(0);
    expect(times.sent({ id: 't100.0', createdAt: 3000 }, 3000)).toBe(2000);
  });
});
