import type { Language, ProfileFacts } from '@randevou/contracts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { pt } from './pt.ts';

/** The guided policy's own sentences: questions, answers, small talk. What the ledger says is worded elsewhere. */
export interface GuidedWording {
  /** For `Intl`. */
  readonly locale: string;
  readonly ask: {
    /** With the day, if it is known. */
    readonly service: (day: string | undefined) => string;
    readonly partySize: (day: string | undefined) => string;
    readonly date: string;
    /** Where the hour is known. */
    readonly day: string;
    readonly time: string;
    /** Of something that repeats. */
    readonly times: string;
    /** Of somebody who wants to wait. */
    readonly waitingDay: string;
    /** Of the times on the screen. */
    readonly pick: string;
    readonly name: string;
    readonly moveWhich: string;
    readonly cancelWhich: string;
  };
  readonly people: (count: number) => string;
  readonly times: (count: number) => string;
  /** More than can be proposed together; asks for another number. */
  readonly tooManyTimes: (most: number) => string;
  readonly greeting: (business: string) => string;
  readonly help: (business: string) => string;
  readonly thanks: string;
  readonly bye: string;
  /** After a yes or no to nothing in particular. */
  readonly fine: string;
  readonly notUnderstood: string;
  /** Before the question that was not answered. */
  readonly pardon: string;
  /** The second time that nothing is understood, with a person to tap. */
  readonly stuck: string;
  /** And the third. */
  readonly lost: (phone: string) => string;
  /** To somebody who does not know which service, with a person to tap. */
  readonly unsureService: string;
  /** To somebody who does not know how many will come. */
  readonly unsureParty: string;
  /** Before the first of several wishes. */
  readonly oneByOne: string;
  /** What a customer would write to cancel a booking. */
  readonly cancelThis: (reference: string) => string;
  /** Somebody wants the same as last time: what that was. */
  readonly asLastTime: (what: string) => string;
  /** `30 February`. */
  readonly noSuchDay: (day: string) => string;
  readonly noLastVisit: string;
  readonly withStaff: (name: string) => string;
  /** To somebody who wants no messages. */
  readonly stop: string;
  /** To somebody who asked for this language; with a question when nothing is under way. */
  readonly speaking: (asks: boolean) => string;
  /** The booking stands at the time it was to be moved to. */
  readonly alreadyThen: string;
  readonly noPrice: (phone: string) => string;
  readonly person: (phone: string) => string;
  readonly largeParty: (largest: number, phone: string) => string;
  readonly noBookings: string;
  readonly dropDraft: string;
  readonly noAnswer: (phone: string) => string;
  readonly noWaitlist: (phone: string) => string;
  readonly where: string;
  readonly openOn: (day: string, hours: string) => string;
  readonly closedOn: (day: string) => string;
  readonly openingHours: string;
  readonly closed: string;
  readonly and: string;
  readonly service: (name: string, minutes: number, price: string | undefined) => string;
  readonly services: string;
}

const TABLES: Partial<Record<Language, GuidedWording>> = { en, fr, es, pt };

/** In the customer's language, else in the first of the business that there is a table for. */
export function wordingFor(language: Language, profile: ProfileFacts): GuidedWording {
  const table = [language, ...profile.languages].map((code) => TABLES[code]).find((known) => known !== undefined) ?? en;
  return table === en && /^(?:America|US)\//.test(profile.timeZone) ? { ...en, locale: 'en-US' } : table;
}
