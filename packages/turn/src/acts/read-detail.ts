import type { Answers, AskedDetail, Detail, Draft } from '@randevou/contracts';
import { parseName, parsePartySize, servicesOf, understand } from '@randevou/understanding';
import type { TurnContext } from '../turn-context.ts';

/** As the commit tools take it. */
export type DetailAnswer =
  | { readonly party_size: number }
  | { readonly name: string }
  /** To one custom question. */
  | { readonly answers: Answers };

/** What the answer is about. */
export function detailOf(answer: DetailAnswer): AskedDetail | undefined {
  if ('party_size' in answer) return 'partySize';
  if ('name' in answer) return 'name';
  const [question] = Object.keys(answer.answers);
  return question === undefined ? undefined : `question:${question}`;
}

/** "It's for my wife, Anna" is still only a name; more around it says more than a name. */
const MOST_AROUND_NAME = 24;
const SECOND_THOUGHT = /\b(?:but|actually|instead|rather|mais|plutôt|finalement|pero|mejor|mas|aliás)\b/i;

/** The one detail that was asked for, if the text is an answer to that and to nothing else. */
export function readDetail(
  field: Detail,
  text: string,
  draft: Draft,
  { input, profileFacts, language }: TurnContext,
): DetailAnswer | undefined {
  const { entities } = understand(text, {
    now: input.now,
    timeZone: profileFacts.timeZone,
    locale: language,
    profile: profileFacts,
    asked: field,
  });
  const saysMore =
    entities.date !== undefined ||
    entities.time !== undefined ||
    entities.from !== undefined ||
    entities.to !== undefined ||
    (entities.serviceId !== undefined && servicesOf([{ id: entities.serviceId }], draft.slot.serviceId).length === 0) ||
    text.includes('?') ||
    SECOND_THOUGHT.test(text);
  if (saysMore) return undefined;
  if (field === 'partySize') {
    const partySize = parsePartySize(text, language, { bare: true });
    return partySize === undefined ? undefined : { party_size: partySize };
  }
  const name = parseName(text, language);
  return name === undefined || text.length - name.length > MOST_AROUND_NAME ? undefined : { name };
}
