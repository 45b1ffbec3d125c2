import type { HistoryItem, Session } from '@randevou/contracts';

const DAY_MS = 86_400_000;

/**
 * What may be kept of a session at `now` (epoch milliseconds) where conversations are kept for so many days. With 0 days
 * what is left has neither words nor names: outcomes, what was asked for, times that were offered, and what is wanted.
 */
export function retainSession(session: Session, conversationDays: number, now: number): Session {
  if (conversationDays === 0) return withoutWords(session);
  const since = now - conversationDays * DAY_MS;
  const { history, offer, shown, ...rest } = session;
  return {
    ...rest,
    history: history.filter(({ at }) => Date.parse(at) >= since),
    ...(offer === undefined || Date.parse(offer.at) < since ? {} : { offer }),
    ...(shown === undefined || Date.parse(shown.createdAt) < since ? {} : { shown }),
  };
}

/** What else was wished is in the customer's words, and goes. Answers to a place from the waiting list stay until the last one is given: nothing else keeps them till then. */
function withoutWords({ history, offer, shown, proposal, next: _next, ...rest }: Session): Session {
  return {
    ...rest,
    history: history.map(withoutText),
    ...(offer === undefined ? {} : { offer: withoutName(offer) }),
    ...(shown === undefined ? {} : { shown: withoutAnswers(withoutName(shown)) }),
    ...(proposal === undefined
      ? {}
      : { proposal: proposal.kind === 'wait' ? { ...proposal, wish: withoutName(proposal.wish) } : proposal }),
  };
}

function withoutText(item: HistoryItem): HistoryItem {
  if (item.role === 'customer') return { ...item, text: '' };
  const question = item.question === true || item.text.includes('?');
  return { ...item, text: '', ...(question ? { question: true } : {}) };
}

function withoutName<T extends { readonly name?: string | undefined }>({ name: _name, ...rest }: T): Omit<T, 'name'> {
  return rest;
}

function withoutAnswers<T extends { readonly answers?: unknown }>({
  answers: _answers,
  ...rest
}: T): Omit<T, 'answers'> {
  return rest;
}
