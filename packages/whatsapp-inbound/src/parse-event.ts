import type { InboundEvent, RejectedPart } from '@randevou/contracts';
import { child, guarded, items, type Part } from './part.ts';
import { readChange } from './read-change.ts';
import { readEnvelope } from './read-envelope.ts';

export interface ParsedEvent {
  /** In the order of the event. */
  readonly events: InboundEvent[];
  /** What could not be understood, with its path from the envelope; holds no personal data. */
  readonly rejected: RejectedPart[];
}

/**
 * Everything in an event of Lambda that WhatsApp sent through SNS or SQS. Never throws: a broken record, change,
 * message or status costs only itself. Delivery is at least once, so the same message id may come again.
 */
export function parseEvent(event: unknown): ParsedEvent {
  const events: InboundEvent[] = [];
  const rejected: RejectedPart[] = [];
  const reject = (part: RejectedPart) => {
    rejected.push(part);
  };

  const root: Part = { path: '', value: event };
  for (const notification of guarded(root, reject, () => readEnvelope(root, reject))) {
    const changes = child(notification.entry, 'changes');
    if (changes.value === undefined) reject({ path: changes.path, reason: 'expected a list' });
    for (const change of items(changes, reject)) {
      events.push(...guarded(change, reject, () => readChange(change, notification, reject)));
    }
  }
  return { events, rejected };
}
