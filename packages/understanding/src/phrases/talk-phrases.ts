import type { Language } from '@randevou/contracts';
import { talkEn } from './talk/en.ts';
import { talkEs } from './talk/es.ts';
import { talkFr } from './talk/fr.ts';
import { talkPt } from './talk/pt.ts';

/** What people say that is about no visit, over folded text. */
export interface TalkPhrases {
  /* Whole texts, greetings and courtesies aside. */
  readonly howAreYou: string;
  readonly compliment: string;
  readonly apology: string;
  readonly congratulation: string;
  readonly laugh: string;
  readonly love: string;
  /* Anywhere in a text. */
  readonly robot: string;
  readonly insult: string;
  /** Angry or dissatisfied. */
  readonly anger: string;
  readonly jobs: string;
  readonly spam: string;
  readonly instructions: string;
  readonly outOfScope: string;
  /** Somebody's life may be in danger. */
  readonly danger: string;
  /** Something hurts or is broken, now. */
  readonly pain: string;
  /** Which languages can be written in here, as a question. */
  readonly languages: string;
  /** Around a whole text. */
  readonly courtesies: string;
}

const TALK: Readonly<Record<Language, TalkPhrases>> = { en: talkEn, fr: talkFr, es: talkEs, pt: talkPt };

/** Of the customer's language, and English, which is understood beside it. */
export function talkPhrasesFor(language: Language): readonly TalkPhrases[] {
  return language === 'en' ? [TALK.en] : [TALK[language], TALK.en];
}
