import type { AskedField, DraftKind, RefusalReason, UnavailableReason } from '@randevou/contracts';

/** What was asked for and cannot be had, as far as it is known; all of it ready to be shown. */
export interface Wish {
  /** Day, or day and time if `exact`. */
  readonly when?: string;
  readonly exact: boolean;
  readonly staff?: string;
  /** It stood on the customer's screen as free. */
  readonly wasOffered: boolean;
  /** Shortest notice for a booking, such as "2 hours". */
  readonly notice: string;
  /** Last day that can be booked. */
  readonly lastDay: string;
  /** Of the business. */
  readonly phone: string;
  readonly largestParty: number;
}

/** What a draft does; a move that keeps its time changes the party. */
export type Change = DraftKind | 'change';

/**
 * Everything that code says to a customer, in one language. A language is one table of this shape. Dates, times, names
 * and prices come in ready to be shown. Titles have at most 20 characters, row titles 24.
 */
export interface Wording {
  /** For `Intl`, by the business's time zone: it decides about 12 or 24 hours. */
  readonly locale: (timeZone: string) => string;
  readonly titles: {
    readonly confirm: string;
    readonly confirmCancel: string;
    readonly discard: string;
    readonly keep: string;
    readonly more: string;
    readonly move: string;
    readonly cancel: string;
    readonly person: string;
    readonly attend: string;
    /** With a short date and time. */
    readonly moveThis: (when: string) => string;
    readonly cancelThis: (when: string) => string;
    /** Labels of the button that opens a list. */
    readonly timesLabel: string;
    readonly choicesLabel: string;
  };
  readonly dateAt: (day: string, time: string) => string;
  readonly people: (count: number) => string;
  /** "90 minutes", "2 hours", "1 day". */
  readonly duration: (minutes: number) => string;
  readonly withStaff: (name: string) => string;
  readonly table: (name: string) => string;
  /** Several, put together; with their names listed. */
  readonly tables: (names: string) => string;
  /** With their colon. */
  readonly labels: {
    readonly price: string;
    readonly name: string;
    readonly reference: string;
    readonly from: string;
    readonly to: string;
    readonly address: string;
  };
  /** First line of a draft; must deny that anything is done. */
  readonly draft: Readonly<Record<Change, (what: string) => string>>;
  /** Last line of a draft. */
  readonly draftHint: Readonly<Record<Change, string>>;
  readonly otherTimes: string;
  readonly committed: Readonly<Record<Change, (what: string) => string>>;
  /** Several visits at once; a list of them follows. */
  readonly committedSeries: (what: string) => string;
  /** Of several visits at the same hour. */
  readonly series: {
    /** Last line of their draft. */
    readonly hint: (count: number) => string;
    /** Before the dates of a draft that are left out. */
    readonly missed: string;
    /** Why a date is left out, in a few words. */
    readonly why: Readonly<Partial<Record<UnavailableReason, string>>>;
    /** For any other reason. */
    readonly notPossible: string;
    readonly each: (price: string, total: string) => string;
    /** Before the dates. */
    readonly noneFree: string;
    readonly notAllFree: string;
    readonly tooMany: (count: number) => string;
    /** A draft made anew holds other dates than it did. */
    readonly changed: string;
  };
  /** `what` is a service, a party and a day, as in "Dinner, 2 people, Tuesday 3 March 2026 from 18:30". */
  readonly waiting: {
    readonly join: string;
    readonly leave: string;
    /** With the short day. */
    readonly leaveThis: (when: string) => string;
    readonly ask: (what: string) => string;
    /** After times that were offered. */
    readonly orAsk: (what: string) => string;
    readonly joined: (what: string) => string;
    readonly already: (what: string) => string;
    readonly position: (place: number) => string;
    readonly willWrite: string;
    /** In place of it, when the customer turned our messages off. */
    readonly messagesOff: string;
    readonly free: string;
    /** Before the list of what the customer waits for. */
    readonly heading: string;
    readonly which: string;
    readonly left: (what: string) => string;
    readonly gone: string;
    readonly none: string;
    readonly notJoined: string;
    readonly between: (day: string, from: string, to: string) => string;
    readonly from: (day: string, time: string) => string;
    readonly until: (day: string, time: string) => string;
  };
  readonly offer: {
    readonly onDay: (day: string, people: string | undefined) => string;
    readonly onDays: (people: string | undefined) => string;
    readonly toMove: (booking: string) => string;
    readonly tapBooks: string;
    readonly tapMoves: string;
    readonly noMore: string;
  };
  readonly list: { readonly heading: string; readonly none: string };
  readonly asks: Readonly<Record<Extract<AskedField, 'partySize' | 'name'>, string>>;
  readonly unavailable: (reason: UnavailableReason, wish: Wish) => string;
  readonly notGivenBy: (staff: string, service: string) => string;
  readonly alternatives: string;
  readonly noAlternatives: string;
  readonly refused: (reason: RefusalReason, about: { readonly phone: string; readonly booking?: string }) => string;
  readonly notes: {
    /** After a wish that is settled, before the next of the same text. */
    readonly nextOne: string;
    readonly readLate: string;
    readonly tappedLate: string;
    readonly holdRanOut: string;
    /** The weekday that was said is not that of the date: the day of the date, and that of the weekday. */
    readonly otherWeekday: (day: string, other: string) => string;
    /** Before a question that was not answered. */
    readonly pardon: string;
    /** The same, where one of the options answers it. */
    readonly pickOne: string;
  };
  /** Of messages that the customer did not ask for. */
  readonly notices: {
    readonly reminder: (what: string) => string;
    readonly willYouCome: string;
    /** How to get no more reminders. */
    readonly stopHint: string;
    /** To move and cancel. */
    readonly tooLate: (phone: string) => string;
    readonly placeFree: string;
    readonly keptUntil: (when: string) => string;
    readonly moved: (what: string) => string;
    readonly changed: (what: string) => string;
    readonly doesItSuit: string;
    readonly cancelled: (what: string) => string;
    readonly another: (phone: string) => string;
  };
  /** After "I will be there". */
  readonly attend: {
    readonly thanks: (when: string) => string;
    /** The visit as it stands follows. */
    readonly moved: string;
    readonly gone: string;
  };
  /** After STOP and START: what holds now, and how to undo it. */
  readonly reminders: { readonly off: string; readonly on: string };
  /** Once, under the first answer. */
  readonly privacy: (url: string) => string;
  /** After "start over": asks what is wanted. */
  readonly restarted: string;
  readonly discarded: string;
  readonly kept: string;
  readonly nothingOpen: string;
  readonly alreadyThere: string;
  readonly person: (phone: string) => string;
  /** To what has no words; asks for some. */
  readonly unreadable: Readonly<Record<'voice' | 'picture' | 'other', string>>;
  readonly notUnderstood: string;
  readonly apology: (phone: string) => string;
}
