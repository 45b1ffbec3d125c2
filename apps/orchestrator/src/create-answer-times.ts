import type { ClaimedTurn, OutboxItem } from '@randevou/conversation';

export interface AnswerTimes {
  /** A turn is settled; its replies go out next. */
  settled(turn: Pick<ClaimedTurn, 'turnId' | 'messages'>): void;
  /** WhatsApp took the item; gives how long its customer waited for it, milliseconds. */
  sent(item: Pick<OutboxItem, 'id' | 'createdAt'>, now: number): number;
}

/** Turns whose replies are being sent by this process; more are of turns that had none. */
const MOST_KEPT = 100;

/**
 * How long customers wait: from their newest message to the moment at which WhatsApp has the reply. What another process
 * settled is measured from its settling, which is the greater part of so late an answer.
 */
export function createAnswerTimes(): AnswerTimes {
  const asked = new Map<string, number>();
  return {
    settled: ({ turnId, messages }) => {
      asked.set(turnId, Math.max(...messages.map(({ receivedAt }) => receivedAt)));
      const [oldest] = asked.keys();
      if (asked.size > MOST_KEPT && oldest !== undefined) asked.delete(oldest);
    },
    sent: ({ id, createdAt }, now) => Math.max(0, now - (asked.get(id.split('.')[0] ?? '') ?? createdAt)),
  };
}
