import type { ConversationEvent } from '@randevou/contracts';
import { personRequested } from '../src/person-requested.ts';
import type { ConversationEvents } from '../src/limit-ports.ts';
import type { ConversationKey, Handoff, Handoffs } from '../src/ports.ts';

/** Handoffs and events in memory; `settled` takes what a turn leaves of both, `tell` an event alone. */
export function createMemoryHandoffs(): {
  readonly handoffs: Handoffs;
  readonly conversationEvents: ConversationEvents;
  readonly settled: (conversation: ConversationKey, handoff: Handoff | 'ended') => void;
  readonly tell: (event: ConversationEvent) => void;
} {
  const kept = new Map<string, Handoff & { readonly told: boolean }>();
  const events = new Map<string, ConversationEvent>();
  const idOf = ({ businessId, customerId }: ConversationKey): string => `${businessId} ${customerId}`;
  const of = (businessId: string) =>
    [...kept.values()]
      .filter(({ conversation }) => conversation.businessId === businessId)
      .toSorted((a, b) => a.at - b.at);
  const withoutTold = ({ told: _told, ...handoff }: Handoff & { readonly told: boolean }): Handoff => handoff;
  /** Not a newer one. */
  const change = (
    { conversation, turnId }: Pick<Handoff, 'conversation' | 'turnId'>,
    next: (handoff: Handoff) => (Handoff & { readonly told: boolean }) | undefined,
  ): Promise<void> => {
    const id = idOf(conversation);
    const known = kept.get(id);
    if (known?.turnId !== turnId) return Promise.resolve();
    const changed = next(known);
    if (changed === undefined) kept.delete(id);
    else kept.set(id, changed);
    return Promise.resolve();
  };
  const tell = (event: ConversationEvent): void => {
    if (!events.has(event.id)) events.set(event.id, event);
  };

  return {
    handoffs: {
      untold: (businessId) =>
        Promise.resolve(
          of(businessId)
            .filter(({ told }) => !told)
            .map(withoutTold),
        ),
      markTold: (handoff) => change(handoff, (known) => ({ ...known, told: true })),
      open: (businessId, now) =>
        Promise.resolve(
          of(businessId)
            .filter(({ until }) => until > now)
            .map(withoutTold),
        ),
      end: (handoff) => change(handoff, () => undefined),
    },
    conversationEvents: {
      pending: (businessId) => Promise.resolve([...events.values()].filter((event) => event.businessId === businessId)),
      markPublished: ({ id }) => Promise.resolve(void events.delete(id)),
    },
    settled: (conversation, handoff) => {
      if (handoff === 'ended') {
        kept.delete(idOf(conversation));
        return;
      }
      kept.set(idOf(conversation), { ...handoff, told: false });
      tell(personRequested(handoff));
    },
    tell,
  };
}
