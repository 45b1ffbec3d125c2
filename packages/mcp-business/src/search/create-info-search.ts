import type { BusinessProfile, Language, SearchInfoResult } from '@randevou/contracts';
import MiniSearch from 'minisearch';
import { faqEntries } from './faq-entries.ts';
import { fold } from './fold.ts';
import type { InfoEntry } from './info-entry.ts';
import { menuEntries } from './menu-entries.ts';
import { profileEntries } from './profile-entries.ts';
import { STOP_WORDS } from './stop-words.ts';

type Answers = SearchInfoResult['answers'];
export type InfoSearch = (query: string, language: Language) => Answers;

const MOST_ANSWERS = 5;
/** Characters of one answer: what a business writes must not crowd out the conversation in a prompt. */
const LONGEST_ANSWER = 1500;
/** Of the best hit's score, among hits of one source and among all; what is below has hit upon a side word. */
const RELEVANT_SHARE = { ofSource: 0.35, ofAll: 0.15 };

/** Builds the index of one profile (milliseconds) and gives its search. */
export function createInfoSearch(profile: BusinessProfile): InfoSearch {
  const entries = [...faqEntries(profile), ...menuEntries(profile), ...profileEntries(profile)];
  const index = new MiniSearch<InfoEntry & { readonly id: number }>({
    fields: ['subject', 'words', 'body'],
    processTerm: (word) => {
      const folded = fold(word);
      return folded === '' || STOP_WORDS.has(folded) ? null : folded;
    },
    searchOptions: {
      boost: { subject: 3, words: 2 },
      prefix: (term) => term.length >= 4,
      fuzzy: (term) => (term.length < 5 ? false : term.length < 9 ? 1 : 2),
      weights: { prefix: 0.5, fuzzy: 0.3 },
    },
  });
  index.addAll(entries.map((entry, id) => ({ ...entry, id })));

  return (query, language) => {
    const hits = index.search(query);
    const best = hits[0]?.score ?? 0;
    const bestOf = new Map<string, number>();
    const found = hits.flatMap(({ id, score }) => {
      const entry = entries[Number(id)];
      if (entry === undefined) return [];
      const bestOfSource = bestOf.get(entry.source) ?? score;
      bestOf.set(entry.source, bestOfSource);
      const relevant = score >= bestOfSource * RELEVANT_SHARE.ofSource && score >= best * RELEVANT_SHARE.ofAll;
      return relevant ? [entry] : [];
    });
    return answersOf(found, language);
  };
}

/** Dishes of one section share an answer, at the place of the best of them. */
function answersOf(found: readonly InfoEntry[], language: Language): Answers {
  const answers = new Map<string, Answers[number]>();
  for (const entry of found) {
    const title = entry.title(language);
    const text = entry.text(language);
    const key = `${entry.source} ${title}`;
    const same = answers.get(key);
    if (same === undefined) answers.set(key, { source: entry.source, title, text: capped(text) });
    else if (entry.source === 'menu') answers.set(key, { ...same, text: capped(`${same.text}\n${text}`) });
  }
  return [...answers.values()].slice(0, MOST_ANSWERS);
}

function capped(text: string): string {
  return text.length <= LONGEST_ANSWER ? text : `${text.slice(0, LONGEST_ANSWER - 1)}…`;
}
