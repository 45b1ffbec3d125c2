/** What to do about an error code of WhatsApp, and whom it stops. */
export interface ErrorRule {
  /**
   * `retry`: the same message may pass later. `give_up`: it never will, to this customer. `use_template`: an approved
   * template would pass. `tell_owner`: somebody has to do something, in WhatsApp Manager or here.
   */
  readonly action: 'retry' | 'give_up' | 'use_template' | 'tell_owner';
  /** `number`: nothing that the business sends passes. */
  readonly affects: 'message' | 'customer' | 'number';
  /** Of `tell_owner`: it may be put right within the hour in which messages are tried. */
  readonly passing?: true;
}

const RETRY_CUSTOMER = { action: 'retry', affects: 'customer' } as const;
const RETRY_NUMBER = { action: 'retry', affects: 'number' } as const;
const RETRY_MESSAGE = { action: 'retry', affects: 'message' } as const;
const NOT_TO_THEM = { action: 'give_up', affects: 'customer' } as const;
const NOT_THIS = { action: 'give_up', affects: 'message' } as const;
const TELL = { action: 'tell_owner', affects: 'message' } as const;
const TELL_ABOUT_NUMBER = { action: 'tell_owner', affects: 'number' } as const;
const TELL_AND_WAIT = { action: 'tell_owner', affects: 'number', passing: true } as const;

/**
 * WhatsApp's error codes, of refused calls and of statuses `failed`. One that is not listed is given up: nothing says
 * that it would pass later, and each message is paid for.
 */
export const ERROR_RULES: Readonly<Record<number, ErrorRule>> = {
  /** Unknown, and temporary, faults of the API. */
  1: RETRY_MESSAGE,
  2: RETRY_NUMBER,
  /** Access: its token, its permissions. Behind AWS, a connection that has to be set up again. */
  0: TELL_AND_WAIT,
  3: TELL_AND_WAIT,
  10: TELL_AND_WAIT,
  190: TELL_AND_WAIT,
  200: TELL_AND_WAIT,
  /** Too many calls: of the app, of the account, of the number. */
  4: RETRY_NUMBER,
  80007: RETRY_NUMBER,
  130429: RETRY_NUMBER,
  /** The number was deleted. */
  33: TELL_ABOUT_NUMBER,
  /** A parameter that it does not take. */
  100: NOT_THIS,
  /** The account broke a policy, or may not write to this country. */
  368: TELL_ABOUT_NUMBER,
  130497: { action: 'tell_owner', affects: 'customer' },
  131031: TELL_ABOUT_NUMBER,
  /** An experiment of Meta with marketing messages: this customer gets none. */
  130472: NOT_TO_THEM,
  /** "Something went wrong." */
  131000: RETRY_MESSAGE,
  131005: TELL_AND_WAIT,
  131008: NOT_THIS,
  131009: NOT_THIS,
  /** The service is away for a while. */
  131016: RETRY_NUMBER,
  /** To ourselves. */
  131021: NOT_TO_THEM,
  /** Not on WhatsApp, or an old version of it, or terms that were not accepted. */
  131026: NOT_TO_THEM,
  /** The number's display name is not approved. */
  131037: TELL_ABOUT_NUMBER,
  131042: TELL_AND_WAIT,
  /** The number is not registered; the same by its other code. */
  131045: TELL_ABOUT_NUMBER,
  133010: TELL_ABOUT_NUMBER,
  /** The customer wrote more than 24 hours ago. */
  131047: { action: 'use_template', affects: 'customer' },
  /** Too many messages of ours were blocked or reported. */
  131048: { action: 'tell_owner', affects: 'number', passing: true },
  /** "To keep the ecosystem healthy": repeating it at once makes it worse. */
  131049: NOT_TO_THEM,
  /** The customer has stopped marketing messages: one of our templates was put into that category. */
  131050: TELL,
  131051: NOT_THIS,
  131052: NOT_THIS,
  131053: NOT_THIS,
  /** Too many to this customer. */
  131056: RETRY_CUSTOMER,
  /** The number is in maintenance. */
  131057: RETRY_NUMBER,
  /** A kind of message that cannot go to a user id: only a phone number would do. */
  131062: NOT_TO_THEM,
  /** Number of parameters, missing template, too long once filled, policy, format. */
  132000: TELL,
  132001: TELL,
  132005: TELL,
  132007: TELL,
  132012: TELL,
  /** Paused, and disabled, because customers reported it. */
  132015: TELL,
  132016: TELL,
  132068: TELL,
  132069: TELL,
  133004: RETRY_NUMBER,
  /** "Unknown" by another code. */
  135000: NOT_THIS,
};

const UNKNOWN_CODE: ErrorRule = NOT_THIS;

export function ruleOf(code: number): ErrorRule {
  // 200 to 299 are one permission or another.
  return ERROR_RULES[code] ?? (code > 200 && code < 300 ? TELL_AND_WAIT : UNKNOWN_CODE);
}
