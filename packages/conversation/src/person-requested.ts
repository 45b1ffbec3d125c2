import type { PersonRequested } from '@randevou/contracts';
import type { Handoff } from './ports.ts';

/** What the topic is told of a handoff: pseudonyms alone. */
export function personRequested({ conversation, turnId, at, until, reason }: Handoff): PersonRequested {
  return {
    v: 1,
    id: `person.requested/${turnId}`,
    type: 'person.requested',
    at: new Date(at).toISOString(),
    businessId: conversation.businessId,
    customerId: conversation.customerId,
    reason,
    until: new Date(until).toISOString(),
  };
}
