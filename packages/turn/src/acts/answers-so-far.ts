import type { Answers, Draft } from '@randevou/contracts';
import type { TurnContext } from '../turn-context.ts';

/**
 * The answers that the customer has given for the visit on the screen. They stand in its draft; after its hold, in the
 * one that was shown with the present offer.
 */
export function answersSoFar({ state, session }: TurnContext): Answers | undefined {
  const { openDraft } = state;
  const draft = openDraft ?? (isOfOffer(session) ? session.shown : undefined);
  return draft?.kind === 'book' ? draft.answers : undefined;
}

function isOfOffer({ offer, shown }: TurnContext['session']): boolean {
  return offer?.slots.some((slot) => isSame(slot, shown?.slot)) === true;
}

function isSame(a: Draft['slot'], b: Draft['slot'] | undefined): boolean {
  return a.start === b?.start && a.serviceId === b.serviceId && a.resourceId === b.resourceId;
}
