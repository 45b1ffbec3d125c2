import type { Language } from '@randevou/contracts';
import { isNothingBut } from './is-nothing-but.ts';
import { COURTESIES, PLAIN_YES } from './phrases/answer-phrases.ts';
import { STEERING } from './phrases/steering-phrases.ts';

/** What a text does to the conversation, when it says nothing of a visit. */
export type Steering = 'repeat' | 'restart' | 'drop' | 'unsure' | 'attend';

const AROUND = `${COURTESIES}|ok|okay|no|non|nao|then|wait|alors|bon|entonces|espera|entao|thank you|merci|gracias|obrigad[oa]|hmm+|mmm+|sorry|pardon|desole|perdon|desculpa|en fait|finalement|en realidad|al final|na verdade|afinal|🙏|😊|🙂|👍`;
const WITH_YES = `${AROUND}|${PLAIN_YES}|great|perfect|parfait|super|perfecto|perfeito|d'accord|vale|claro`;

/**
 * Whether a text is nothing but "what did you say?", "start over", "forget it", "whatever" or "I will be there".
 * The customer's language counts first, then any other.
 */
export function recogniseSteering(text: string, language: Language): Steering | undefined {
  // A lone "?" asks for the last message once more; any other text without letters does nothing.
  if (!/[\p{L}?]/u.test(text) || text.length > 80) return undefined;
  for (const phrases of [STEERING[language], ...Object.values(STEERING)]) {
    const found = (['restart', 'drop', 'unsure', 'repeat', 'attend'] as const).find((kind) =>
      kind === 'repeat' && /^\W*\?\W*$/.test(text)
        ? true
        : isNothingBut(text, phrases[kind], kind === 'attend' ? WITH_YES : AROUND),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}
