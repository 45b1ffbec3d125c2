import { recogniseConsent, recognisePrivacyWish } from '@randevou/understanding';
import type { TurnContext } from '../../turn-context.ts';

/** What is done about what is held of a customer, read by code alone: no model forgets anybody. */
export type PrivacyAct = 'show' | 'ask' | 'forget' | 'keep';

/**
 * The question what is held, the wish to be forgotten, or the answer to our question whether everything shall be. Said
 * twice, the wish answers that question too; a yes that is read late does not.
 */
export function privacyAct({ session, language, late }: TurnContext, texts: readonly string[]): PrivacyAct | undefined {
  const wishes = texts.flatMap((text) => recognisePrivacyWish(text)?.wish ?? []);
  const wish = wishes.find((each) => each === 'forget') ?? wishes[0];
  if (session.proposal?.kind === 'forget') {
    const consent = recogniseConsent(texts.join('\n'), language);
    if (consent === 'no') return 'keep';
    if (consent === 'yes' || wish === 'forget') return late ? 'ask' : 'forget';
  }
  return wish === 'forget' ? 'ask' : wish;
}
