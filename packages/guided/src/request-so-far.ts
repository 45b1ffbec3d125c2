import type { HistoryItem } from '@randevou/contracts';
import { applyText } from './apply-text.ts';
import type { GuidedInput } from './guided-input.ts';
import { hear } from './hear.ts';
import { askedLast, requestBefore } from './request-before.ts';
import type { Request } from './request.ts';

/** Whoever is asked for comes to no table. */
const A_PERSON =
  /\b(?:an?|the|une?|una|uma?|la|el|o|a) (?:real |vraie |live )?(?:person|human|agent|personne|humain|persona|humano|pessoa)(?!\p{L})/giu;

/**
 * What the customer wants after all that the history tells and the newest texts add, also where these mostly ask for a
 * person ("can somebody call me about Friday's dinner for 12?"). Instants of an open draft as wall times.
 */
export function requestSoFar(
  { profile, facts, history }: Pick<GuidedInput, 'profile' | 'facts' | 'history'>,
  newest: readonly Extract<HistoryItem, { role: 'customer' }>[],
): Request {
  const listener = { profile, language: facts.language };
  const asked = askedLast(history);
  return newest.reduce<Request>(
    (before, { text, at }) => {
      const heard = hear(text, at, asked, listener);
      if (heard.understood.intent !== 'person') return applyText(before, heard);
      const beside = hear(text.replaceAll(A_PERSON, ' '), at, asked, listener);
      return applyText(before, { ...beside, understood: { ...beside.understood, intent: 'book' } });
    },
    requestBefore(history, facts, listener),
  );
}
