import type { Exchange, LedgerRow, ScreenMessage, ScreenOption } from './bot.ts';
import { detectLanguage } from './detect-language.ts';
import type { ExpectedBooking, SlotMatch, TurnExpectation } from './dialogue.ts';
import { inRange, parseRange } from './number-range.ts';
import { claims, mentions } from './text-matching.ts';

/** Whether an option carries that slot. */
export function carries(option: ScreenOption, wanted: SlotMatch): boolean {
  return (
    option.slot !== undefined &&
    Date.parse(option.slot.start) === Date.parse(wanted.start) &&
    (!('resource' in wanted) || wanted.resource === undefined || option.slot.resourceId === wanted.resource)
  );
}

/** Everything readable in the messages: text, option titles and descriptions. */
function readable(messages: readonly ScreenMessage[]): string {
  return messages
    .flatMap((message) => [
      message.text,
      ...message.options.flatMap((option) => [option.title, option.description ?? '']),
    ])
    .join('\n');
}

function outside(what: string, value: number, range: string | number | undefined): string[] {
  if (range === undefined || inRange(value, parseRange(range))) return [];
  return [`${what}: expected ${String(range)}, got ${String(value)}`];
}

export interface TurnOutcome extends Exchange {
  readonly paused: boolean;
  /** Names that the language detector must not count. */
  readonly names: readonly string[];
}

/** What the turn's replies lack, in words; empty when all is as expected. */
export function checkTurn(expected: TurnExpectation, outcome: TurnOutcome): string[] {
  const { replies } = outcome;
  const text = readable(replies);
  const options = replies.flatMap((reply) => reply.options);
  const shown = (slot: SlotMatch): string =>
    'resource' in slot && slot.resource !== undefined ? `${slot.start} with ${slot.resource}` : slot.start;
  const failures = [
    ...outside('options', options.length, expected.options),
    ...outside('replies', replies.length, expected.replies),
    ...outside('model calls', outcome.modelCalls, expected.modelCalls),
  ];
  for (const phrase of expected.mentions ?? []) {
    if (!mentions(text, phrase)) failures.push(`does not mention "${phrase}": ${quote(text)}`);
  }
  for (const phrase of expected.not ?? []) {
    if (claims(text, phrase)) failures.push(`must not say "${phrase}": ${quote(text)}`);
  }
  for (const slot of expected.offers ?? []) {
    if (!options.some((option) => carries(option, slot))) failures.push(`does not offer ${shown(slot)}`);
  }
  for (const slot of expected.offersNot ?? []) {
    if (options.some((option) => carries(option, slot))) failures.push(`must not offer ${shown(slot)}`);
  }
  if (expected.language !== undefined) {
    const ignore = [...outcome.names, ...options.flatMap((option) => [option.title])];
    const found = detectLanguage(replies.map((reply) => reply.text).join('\n'), ignore);
    if (found !== undefined && found !== expected.language) {
      failures.push(`expected language ${expected.language}, got ${found}: ${quote(text)}`);
    }
  }
  if (expected.handoff !== undefined && expected.handoff !== outcome.paused) {
    failures.push(expected.handoff ? 'no person was asked for' : 'a person was asked for');
  }
  return failures;
}

function quote(text: string): string {
  return JSON.stringify(text.length > 400 ? `${text.slice(0, 400)}…` : text);
}

function fits(row: LedgerRow, expected: ExpectedBooking): boolean {
  const sameInstant = (found: string, wanted: string | undefined): boolean =>
    wanted === undefined || Date.parse(found) === Date.parse(wanted);
  const same = (found: unknown, wanted: unknown): boolean => wanted === undefined || found === wanted;
  return (
    row.status === expected.status &&
    same(row.serviceId, expected.service) &&
    same(row.resourceId, expected.resource) &&
    same(row.partySize, expected.partySize) &&
    same(row.customer.name, expected.name) &&
    sameInstant(row.start, expected.start) &&
    sameInstant(row.end, expected.end)
  );
}

/** The ledger must hold exactly the expected bookings, in any order; holds do not count. */
export function checkBookings(
  whose: string,
  rows: readonly LedgerRow[],
  expected: readonly ExpectedBooking[],
): string[] {
  const left = rows.filter((row) => row.status !== 'held');
  const failures: string[] = [];
  for (const wanted of expected) {
    const index = left.findIndex((row) => fits(row, wanted));
    if (index < 0) failures.push(`${whose} has no booking ${JSON.stringify(wanted)}`);
    else left.splice(index, 1);
  }
  for (const row of left) {
    const { customer: _, ...shown } = row;
    failures.push(`${whose} has an unexpected booking ${JSON.stringify(shown)}`);
  }
  return failures;
}
