import type { BusinessProfile, Language, SearchInfoResult } from '@randevou/contracts';
import MiniSearch from 'minisearch';
import { chooseDishes } from './choose-dishes.ts';
import { faqEntries } from './faq-entries.ts';
import type { InfoEntry } from './info-entry.ts';
import { foldText } from './fold.ts';
import { menuEntries, type DishEntry } from './menu-entries.ts';
import { profileEntries } from './profile-entries.ts';
import { unitsOf, type Unit } from './units-of.ts';

type Answers = SearchInfoResult['answers'];
export type InfoSearch = (query: string, language: Language) => Answers;

const MOST_ANSWERS = 5;
/** Characters of one answer: what a business writes must not crowd out the conversation in a prompt. */
const LONGEST_ANSWER = 1500;
/** Of the best hit's score; what is below has hit upon a side word. */
const RELEVANT_SHARE = 0.4;
/** Of what a question speaks of, so much must be found; a known topic counts as several other words. */
const LEAST_COVERAGE = 0.5;
/** The same for the words of a dish's name. */
const LEAST_NAMED = 0.3;
const TOPIC_WEIGHT = 3;
/** Of a word that only the rest of an entry's text holds. */
const BODY_SHARE = 0.6;
/** A question that says so, and nothing else but small words and the business itself, asks for the address. */
const WHERE = /\b(?:where|ou|donde|onde)\b/;
const ITSELF =
  /^(?:exact\w*|rest(?:aur\w*)?|salon\w*|clini\w*|cabinet\w*|consult\w*|coiff\w*|dent\w*|offic\w*|plac\w*|shop\w*|local\w*|etabliss\w*|hairdress\w*)$/;
/** Topics that a mention in passing answers: "the salon has no parking". */
const ANSWERED_IN_PASSING = new Set(
  'parking payment terrace wheelchair insurance directions products test fear gift groups'.split(' '),
);

interface Hit {
  readonly entry: InfoEntry;
  readonly score: number;
  /** Share of what the question speaks of. */
  readonly coverage: number;
}

/** Builds the index of one profile (milliseconds) and gives its search. */
export function createInfoSearch(profile: BusinessProfile): InfoSearch {
  const dishes = menuEntries(profile);
  const entries: readonly InfoEntry[] = [...faqEntries(profile), ...dishes, ...profileEntries(profile)];
  const index = indexOf(entries);
  // What the business says about allergies belongs to every answer about them.
  const care = entries.filter(({ source, subject }) => source === 'faq' && isAbout(subject, 'allergy'));

  return (query, language) => {
    const units = askedUnits(query);
    const hits = rank(units, entries, index);
    const menu = chooseDishes(query, dishes, namedDishes(hits), units);
    const others = hits.filter(({ entry, coverage }) => entry.source !== 'menu' && coverage >= LEAST_COVERAGE);
    const best = others[0] ?? { score: 0, coverage: 1 };
    const relevant = others
      .filter(({ score, coverage }) => score >= best.score * RELEVANT_SHARE || coverage >= best.coverage)
      .map(({ entry }) => entry);
    if (menu === undefined) return answersOf(relevant, language);
    return answersOf([...menu.dishes, ...(menu.aboutAllergens ? care : [])], language);
  };
}

function askedUnits(query: string): readonly Unit[] {
  const units = unitsOf(query);
  return units.every(({ term }) => ITSELF.test(term)) && WHERE.test(foldText(query))
    ? [{ term: 'address', topics: ['address'] }]
    : units;
}

type Index = MiniSearch<{ readonly id: number }>;

function indexOf(entries: readonly InfoEntry[]): Index {
  const index: Index = new MiniSearch({
    fields: ['topics', 'mentioned', 'subject', 'body'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => (term === '' ? null : term),
  });
  index.addAll(
    entries.map(({ source, subject, body, topics }, id) => {
      const about = unitsOf(subject);
      const told = unitsOf(body);
      // A dish with wine is no answer to who asks for wine.
      const named = source === 'menu' ? [] : about.flatMap((unit) => unit.topics);
      const mentioned = told.flatMap((unit) => unit.topics).filter((topic) => ANSWERED_IN_PASSING.has(topic));
      return {
        id,
        topics: topicTerms([...topics, ...named]),
        mentioned: topicTerms(mentioned),
        subject: about.map(({ term }) => term).join(' '),
        body: told.map(({ term }) => term).join(' '),
      };
    }),
  );
  return index;
}

function topicTerms(topics: readonly string[]): string {
  return [...new Set(topics)].map((topic) => `#${topic}`).join(' ');
}

/** What was found, best first, each with the share of the question that it speaks of. */
function rank(units: readonly Unit[], entries: readonly InfoEntry[], index: Index): Hit[] {
  const weights = units.map(({ topics }) => (topics.length > 0 ? TOPIC_WEIGHT : 1));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const found = new Map<number, { score: number; weight: number }>();
  for (const [at, unit] of units.entries()) {
    for (const { id, score, share } of hitsOf(unit, index)) {
      const known = found.get(id) ?? { score: 0, weight: 0 };
      found.set(id, { score: known.score + score, weight: known.weight + (weights[at] ?? 0) * share });
    }
  }
  return [...found]
    .flatMap(([id, { score, weight }]) => {
      const entry = entries[id];
      return entry === undefined ? [] : [{ entry, score, coverage: weight / all }];
    })
    .sort((a, b) => b.score - a.score);
}

interface UnitHit {
  readonly id: number;
  readonly score: number;
  readonly share: number;
}

/** A word of a topic finds what is about that topic, any other word what holds it. */
function hitsOf({ term, topics }: Unit, index: Index): readonly UnitHit[] {
  const found =
    topics.length > 0
      ? index.search(topicTerms(topics), { fields: ['topics', 'mentioned'], boost: { topics: 3 } })
      : index.search(term, {
          fields: ['subject', 'body'],
          boost: { subject: 3 },
          prefix: (word) => word.length >= 5,
          fuzzy: (word) => (word.length < 5 ? false : word.length < 8 ? 1 : 2),
          weights: { prefix: 0.5, fuzzy: 0.3 },
        });
  return found.map(({ id, score, match }) => {
    const onlyTold = Object.values(match)
      .flat()
      .every((field) => field === 'body');
    return { id: Number(id), score, share: onlyTold ? BODY_SHARE : 1 };
  });
}

/** The dishes that a question names: those that share the most words with it. */
function namedDishes(hits: readonly Hit[]): DishEntry[] {
  const named = hits.filter((hit): hit is Hit & { readonly entry: DishEntry } => hit.entry.source === 'menu');
  const most = Math.max(0, ...named.map(({ coverage }) => coverage));
  return named.filter(({ coverage }) => coverage >= LEAST_NAMED && coverage === most).map(({ entry }) => entry);
}

function isAbout(subject: string, topic: string): boolean {
  return unitsOf(subject).some(({ topics }) => topics.includes(topic));
}

/** Dishes of one section share an answer, at the place of the best of them. */
function answersOf(found: readonly InfoEntry[], language: Language): Answers {
  const answers = new Map<string, Answers[number]>();
  for (const entry of new Set(found)) {
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
