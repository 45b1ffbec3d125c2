import { Language } from '@randevou/contracts';
import { isNothingBut } from './is-nothing-but.ts';
import { COURTESIES } from './phrases/answer-phrases.ts';
import { REMINDERS, type ReminderPhrases } from './phrases/reminder-phrases.ts';

/** "STOP" and "START", in the words of any language. */
export interface ReminderWish {
  readonly wish: 'stop' | 'start';
  /**
   * False for a bare word that can be meant otherwise: "baja" answers a question, and "start" asks for help until
   * messages were called off.
   */
  readonly sure: boolean;
  /** Those that have the word. */
  readonly languages: readonly Language[];
}

const POLITE = `${COURTESIES}|thank you|merci(?: beaucoup)?|(?:muchas )?gracias|(?:muito )?obrigad[oa]|ok`;
/** Nobody calls messages off in a long story. */
const MOST_CHARACTERS = 120;

/**
 * Whether a text is nothing but the wish to get no more messages that were not asked for, or to get them again; case,
 * accents, punctuation and courtesies aside. "Can you stop by", "parar em frente" and "stop my booking" are not.
 */
export function recogniseReminderWish(text: string): ReminderWish | undefined {
  if (text.length > MOST_CHARACTERS || !/\p{L}/u.test(text)) return undefined;
  const said = (...fields: readonly (keyof ReminderPhrases)[]): readonly Language[] =>
    Language.options.filter((language) =>
      fields.some((field) => isNothingBut(text, REMINDERS[language][field], POLITE)),
    );
  const isQuestion = /[?？]/.test(text);
  const bare = (field: keyof ReminderPhrases): readonly Language[] => (isQuestion ? [] : said(field));

  const stop = [...new Set([...bare('stop'), ...said('stopThem')])];
  if (stop.length > 0) return { wish: 'stop', sure: true, languages: stop };
  const start = said('startThem');
  if (start.length > 0) return { wish: 'start', sure: true, languages: start };
  const perhapsStop = bare('perhapsStop');
  if (perhapsStop.length > 0) return { wish: 'stop', sure: false, languages: perhapsStop };
  const perhapsStart = bare('perhapsStart');
  return perhapsStart.length === 0 ? undefined : { wish: 'start', sure: false, languages: perhapsStart };
}
