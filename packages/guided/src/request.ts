/** When the customer wants to come; wall times of the business, ends included. */
export interface WantedTime {
  readonly date?: string;
  /** Last day of a range that `date` begins. */
  readonly dateTo?: string;
  readonly time?: string;
  readonly from?: string;
  readonly to?: string;
  /** Days and times to choose among; `date` and `time` are the first of them. */
  readonly dates?: readonly string[];
  readonly times?: readonly string[];
  /** Days that will not do. */
  readonly excluded?: readonly string[];
}

/** What the customer wants so far. */
export interface Request {
  readonly when: WantedTime;
  /** One, or several of one visit. */
  readonly serviceId?: string;
  /** Asked for by name. */
  readonly resourceId?: string;
  readonly partySize?: number;
  readonly name?: string;
  /** To the business's own questions, by their ids. */
  readonly answers?: Readonly<Record<string, string>>;
  readonly forOther?: true;
  /** Again every so many days, so many times in all as far as that was said. */
  readonly every?: { readonly days: number; readonly times?: number };
  /** For the waiting list, if nothing is free. */
  readonly waits?: true;
  /** The day of a question just asked ("are you open on Sunday?"): where no day is said next, it is meant. */
  readonly askedDay?: string;
  /** The proposal made of it was turned down: what is said next changes it, unless it is a new wish in full. */
  readonly dropped?: true;
  /** Set once the customer wants to move or cancel something. */
  readonly change?: { readonly kind: 'move' | 'cancel'; readonly reference?: string };
}

export const NOTHING_WANTED: Request = { when: {} };
