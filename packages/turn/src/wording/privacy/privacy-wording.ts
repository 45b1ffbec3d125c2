/**
 * What is said about what is held of a customer and about forgetting them, in one language. Lists of bookings follow the
 * lines that announce them. Titles have at most 20 characters.
 */
export interface PrivacyWording {
  readonly titles: { readonly forget: string; readonly cancelAndForget: string; readonly keep: string };
  readonly show: {
    readonly heading: string;
    readonly name: (name: string) => string;
    readonly noName: string;
    readonly phone: (masked: string) => string;
    readonly noPhone: string;
    readonly language: string;
    readonly reminders: Readonly<Record<'on' | 'off', string>>;
    readonly ahead: string;
    readonly noneAhead: string;
    /** Earlier bookings, at least one. */
    readonly past: (count: number) => string;
    readonly waiting: string;
    /** A proposal that is not confirmed. */
    readonly draft: string;
    readonly conversation: (days: number) => string;
    readonly bookingsKept: string;
    readonly more: (url: string) => string;
    readonly howToForget: string;
  };
  readonly ask: {
    /** The bookings that will be cancelled follow. */
    readonly ahead: string;
    readonly cancelAndForget: string;
    readonly forget: string;
    /** The bookings that cannot be cancelled any more follow. */
    readonly tooLate: string;
    /** What becomes of those. */
    readonly stays: (phone: string) => string;
    readonly final: string;
  };
  readonly forgotten: string;
  readonly cancelled: string;
  /** Bookings that stand until the visit is over follow. */
  readonly kept: string;
  /** A STOP that is remembered. */
  readonly refusal: string;
  readonly comeBack: string;
  readonly nothingForgotten: string;
}
