import { resolve } from 'node:path';
import type { Bot, Exchange, LedgerRow, Person } from './bot.ts';
import { checkBookings, checkTurn } from './check-expectation.ts';
import { describeDialogue } from './describe-dialogue.ts';
import type { Dialogue, ExpectedBooking, Fault, Turn } from './dialogue.ts';
import type { LoadedDialogue } from './load-suite.ts';
import { inRange, parseRange } from './number-range.ts';
import { merge, NotOnScreen, Participant } from './participant.ts';
import { underFault } from './under-fault.ts';

export interface DialogueResult {
  readonly file: string;
  readonly name: string;
  /** That the customer writes. */
  readonly language: string;
  readonly kind: string;
  readonly ok: boolean;
  readonly failures: readonly string[];
  readonly replies: number;
  readonly modelCalls: number;
  readonly tokens: number;
  /** Bookings that the customer has at the end and had not at the beginning, whatever became of them. */
  readonly made: number;
  /** What was said, for a reader who looks for the reason of a failure. */
  readonly transcript: readonly string[];
}

const OTHER: Person = { phone: '+23057009999', name: 'Other' };
const NOTHING: Exchange = { replies: [], modelCalls: 0, tokens: 0 };

export interface RunOptions {
  readonly model: 'guided' | 'nova';
  /** Strikes from the first turn on. */
  readonly fault?: Fault | undefined;
}

/** Plays one dialogue in a fresh store. Failures are values; only a broken bot throws. */
export async function runDialogue(bot: Bot, given: LoadedDialogue, options: RunOptions): Promise<DialogueResult> {
  const { model, fault } = options;
  const loaded = fault === undefined ? given : { ...given, dialogue: underFault(given.dialogue) };
  const { dialogue, folder, file } = loaded;
  const needsModel = dialogue.turns.some((turn) => turn.fault?.target === 'model');
  const { ownerPhone } = await bot.begin({
    business: /[/\\]|\.ya?ml$/.test(dialogue.business) ? resolve(folder, dialogue.business) : dialogue.business,
    now: dialogue.now,
    model: needsModel ? 'nova' : model,
  });
  for (const booking of dialogue.given) {
    await bot.give({
      serviceId: booking.service,
      start: booking.start,
      partySize: booking.partySize,
      resourceId: booking.resource,
      customer: booking.customer === 'self' ? dialogue.customer : OTHER,
    });
  }
  if (fault !== undefined) await bot.fault(fault);
  const before = await bot.bookings();
  const customer = new Participant(bot, dialogue.customer);
  const other = new Participant(bot, OTHER);
  const owner = new Participant(bot, { phone: ownerPhone, name: 'Owner' });
  const failures: string[] = [];
  const transcript: string[] = [];
  let total = NOTHING;

  for (const [index, turn] of dialogue.turns.entries()) {
    const where = `turn ${String(index + 1)} (${describe(turn)})`;
    transcript.push(`> ${describe(turn)}`);
    try {
      const exchange = await play(bot, { customer, other, owner }, turn);
      const own = turn.other === undefined && turn.owner === undefined ? exchange : NOTHING;
      total = merge(total, own);
      for (const reply of exchange.replies) {
        transcript.push(`< ${reply.text}`, ...reply.options.map((option) => `  [${option.title}]`));
      }
      if (turn.expect === undefined) continue;
      const paused = turn.expect.handoff !== undefined && (await bot.paused(dialogue.customer));
      const names = [dialogue.customer.name ?? '', 'Other'];
      failures.push(...checkTurn(turn.expect, { ...exchange, paused, names }).map((failure) => `${where}: ${failure}`));
    } catch (error) {
      if (!(error instanceof NotOnScreen)) throw error;
      failures.push(`${where}: ${error.message}`);
      break;
    }
  }

  const after = await bot.bookings();
  failures.push(...checkEnd(loaded, total, before, after));
  return {
    file,
    name: dialogue.name,
    ...describeDialogue(loaded),
    ok: failures.length === 0,
    failures,
    replies: total.replies.length,
    modelCalls: total.modelCalls,
    tokens: total.tokens,
    made: bookingsMade(before, after, isOwn(dialogue)),
    transcript,
  };
}

interface People {
  readonly customer: Participant;
  readonly other: Participant;
  readonly owner: Participant;
}

async function play(bot: Bot, { customer, other, owner }: People, turn: Turn): Promise<Exchange> {
  if (turn.say !== undefined) return customer.send([{ text: turn.say }]);
  if (turn.burst !== undefined) return customer.send(turn.burst.map((text) => ({ text })));
  if (turn.tap !== undefined) return customer.tap(turn.tap);
  if (turn.accept !== undefined) return customer.accept(turn.accept);
  if (turn.location !== undefined) return customer.send([{ location: turn.location }]);
  if (turn.raw !== undefined) return customer.send([{ raw: turn.raw }]);
  if (turn.redeliver !== undefined) return customer.redeliver();
  if (turn.wait !== undefined) return customer.wait(turn.wait);
  if (turn.fault !== undefined) {
    await bot.fault(turn.fault);
    return NOTHING;
  }
  if (turn.status !== undefined) {
    const { lastReply } = customer;
    if (lastReply === undefined) throw new NotOnScreen('there is no reply that could fail');
    await bot.status(lastReply.messageId, turn.status);
    return NOTHING;
  }
  if (turn.switch !== undefined) {
    await bot.switch(turn.switch);
    return NOTHING;
  }
  if (turn.owner !== undefined) {
    const news = await owner.look();
    if ('say' in turn.owner) return owner.send([{ text: turn.owner.say }]);
    return 'tap' in turn.owner ? owner.tap(turn.owner.tap) : news;
  }
  if (turn.other === undefined) return NOTHING;
  if ('say' in turn.other) return other.send([{ text: turn.other.say }]);
  return 'tap' in turn.other ? other.tap(turn.other.tap) : other.accept(turn.other.accept);
}

function describe(turn: Turn): string {
  const { expect: _, ...act } = turn;
  return turn.say ?? JSON.stringify(act);
}

function checkEnd(
  { dialogue }: LoadedDialogue,
  total: Exchange,
  before: readonly LedgerRow[],
  after: readonly LedgerRow[],
): string[] {
  const { expect } = dialogue;
  const own = isOwn(dialogue);
  const failures: string[] = [];
  if (expect.bookings !== undefined)
    failures.push(...checkBookings('the customer', after.filter(own), expect.bookings));
  const others = after.filter((row) => !own(row));
  const unchanged = before.filter((row) => !own(row)).map(asExpectation);
  failures.push(...checkBookings('another customer', others, expect.others ?? unchanged));
  for (const [what, value, range] of [
    ['replies', total.replies.length, expect.replies],
    ['model calls', total.modelCalls, expect.modelCalls],
  ] as const) {
    if (range !== undefined && !inRange(value, parseRange(range))) {
      failures.push(`${what} in all: expected ${String(range)}, got ${String(value)}`);
    }
  }
  return failures;
}

function isOwn({ customer: { phone, userId } }: Dialogue): (row: LedgerRow) => boolean {
  return ({ customer }) =>
    (phone !== undefined && customer.phone === phone) || (userId !== undefined && customer.userId === userId);
}

function bookingsMade(
  before: readonly LedgerRow[],
  after: readonly LedgerRow[],
  own: (row: LedgerRow) => boolean,
): number {
  const known = new Set(before.map(({ reference }) => reference));
  return after.filter((row) => own(row) && row.status !== 'held' && !known.has(row.reference)).length;
}

function asExpectation(row: LedgerRow): ExpectedBooking {
  const status =
    row.status === 'confirmed' || row.status === 'cancelled' || row.status === 'no_show' ? row.status : 'completed';
  return {
    service: row.serviceId,
    start: row.start,
    end: row.end,
    resource: row.resourceId,
    partySize: row.partySize,
    name: row.customer.name,
    status,
  };
}
