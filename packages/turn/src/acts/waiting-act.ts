import type { JoinWaitingListArguments, WaitingView } from '@randevou/contracts';
import { parseChoice, recogniseConsent, recogniseWaitingWish, understand } from '@randevou/understanding';
import type { TurnContext } from '../turn-context.ts';

/** What a text does about the waiting list, read by code alone: no model joins or leaves. */
export type WaitingAct =
  | { readonly kind: 'join'; readonly wish: JoinWaitingListArguments }
  | { readonly kind: 'stay_away' }
  | { readonly kind: 'leave'; readonly entryId: string }
  /** Which of these is to be left has to be asked. */
  | { readonly kind: 'which'; readonly entries: readonly WaitingView[] };

const ABOUT_WAITING = /wait|attente|espera/i;

/**
 * The answer to our question whether to wait, as long as no draft is open that a yes would be about; or the wish to
 * leave, from anywhere in the conversation.
 */
export function waitingAct(context: TurnContext, text: string): WaitingAct | undefined {
  const { session, state, language } = context;
  const { proposal } = session;
  const wish = recogniseWaitingWish(text);
  if (proposal?.kind === 'wait' && state.openDraft === undefined) {
    const consent = recogniseConsent(text, language);
    if (consent === 'yes' || wish === 'join') return { kind: 'join', wish: proposal.wish };
    if (consent === 'no') return { kind: 'stay_away' };
  }
  const entries = state.waiting ?? [];
  if (wish === 'leave') return leaving(context, text, entries);
  if (proposal?.kind !== 'leave') return undefined;
  const choice = parseChoice(text, language);
  const chosen = typeof choice === 'number' ? entries.at(choice > 0 ? choice - 1 : choice) : undefined;
  const [only, ...others] = chosen === undefined ? fitting(context, text, entries) : [chosen];
  return only === undefined || others.length > 0 ? undefined : { kind: 'leave', entryId: only.id };
}

function leaving(context: TurnContext, text: string, entries: readonly WaitingView[]): WaitingAct | undefined {
  if (entries.length === 0) {
    const isAsked = context.profile.policies.waitingList !== undefined && ABOUT_WAITING.test(text);
    return isAsked ? { kind: 'which', entries } : undefined;
  }
  const meant = fitting(context, text, entries);
  const [only, ...others] = meant;
  if (only !== undefined && others.length === 0) return { kind: 'leave', entryId: only.id };
  return { kind: 'which', entries: meant.length === 0 ? entries : meant };
}

/** Those of the day and service that the text names; all where it names none. */
function fitting(
  { profileFacts, input, language }: TurnContext,
  text: string,
  entries: readonly WaitingView[],
): readonly WaitingView[] {
  const { date, serviceId } = understand(text, {
    now: input.now,
    timeZone: profileFacts.timeZone,
    locale: language,
    profile: profileFacts,
  }).entities;
  return entries.filter(
    (entry) =>
      (date === undefined || entry.date === date) && (serviceId === undefined || entry.serviceId === serviceId),
  );
}
