import { SMOKE, type Booking } from '@randevou/contracts';
import type { ConversationKey, OutboxItem } from '@randevou/conversation';
import { CommandFailed } from '../command-errors.ts';
import { readShown, type ShownOption } from './read-shown.ts';
import type { SmokeContent } from './smoke-event.ts';

export interface SmokeDeps {
  /** Of this run alone. */
  readonly phone: string;
  /** Puts a message of the customer on the stage's topic; gives its pseudonyms. */
  readonly publish: (content: SmokeContent) => Promise<readonly string[]>;
  readonly findCustomer: () => Promise<string | undefined>;
  readonly readReply: (
    conversation: ConversationKey,
    messageKeys: readonly string[],
  ) => Promise<readonly OutboxItem[] | undefined>;
  readonly listBookings: (customerId: string) => Promise<readonly Booking[]>;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
  readonly tell: (line: string) => void;
  /** Longest wait for one reply, milliseconds. */
  readonly patienceMs: number;
}

const LOOK_EVERY_MS = 100;
const isConfirm = ({ target }: ShownOption): boolean => target.kind === 'confirm';
const isForget = ({ target }: ShownOption): boolean => target.kind === 'forget' && target.what === 'all';

/**
 * Books, cancels and is forgotten, as a customer of the smoke test's business: over the topic, the ingress, the queue,
 * the orchestrator, the agent, the tools and the store, without a message to anybody. Tells the milliseconds of each
 * step. Throws CommandFailed with the step that failed, after it has tidied up.
 */
export async function runSmoke(deps: SmokeDeps): Promise<void> {
  const step = async <T>(name: string, run: () => Promise<T>): Promise<T> => {
    const began = deps.now();
    const told = (how: string) => deps.tell(`${how} ${name} (${String(Math.round(deps.now() - began))} ms)`);
    try {
      const result = await run();
      told('ok    ');
      return result;
    } catch (error) {
      told('FAILED');
      throw error instanceof CommandFailed ? new CommandFailed(`${name}: ${error.message}`) : error;
    }
  };
  const customer = createSmokeCustomer(deps);
  const book = async (): Promise<void> => {
    const draft = await step('asks for a table', () => customer.say({ text: 'A table for 2 tomorrow at 7pm please' }));
    await step('confirms it', () => customer.tap(draft, isConfirm, 'Confirm'));
    await step('is in the ledger', () => customer.expectBooking('confirmed'));
    const asked = await step('asks to cancel it', () => customer.say({ text: 'Please cancel my booking' }));
    await step('confirms that', () => customer.tap(asked, isConfirm, 'Confirm'));
    await step('is cancelled in the ledger', () => customer.expectBooking('cancelled'));
  };
  const forget = async (): Promise<void> => {
    if ((await deps.findCustomer()) === undefined) return;
    await step('is forgotten', async () => {
      const question = await customer.say({ text: 'Forget me' });
      await customer.tap(question, isForget, 'Forget me', () => customer.isGone());
    });
  };
  const booked = await settled(book());
  const forgotten = await settled(forget());
  const failed = [booked, forgotten].find((each) => each.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

async function settled(work: Promise<void>): Promise<PromiseSettledResult<void>> {
  const [result] = await Promise.allSettled([work]);
  return result;
}

/** One customer's side of the conversation. Every method throws CommandFailed with what was expected. */
function createSmokeCustomer(deps: SmokeDeps) {
  const { patienceMs, now, sleep } = deps;
  const until = async <T>(what: string, look: () => Promise<T | undefined>): Promise<T> => {
    for (const giveUpAt = now() + patienceMs; ; await sleep(LOOK_EVERY_MS)) {
      const seen = await look();
      if (seen !== undefined) return seen;
      if (now() > giveUpAt) throw new CommandFailed(`${what} within ${String(patienceMs / 1000)} s`);
    }
  };
  const customerId = () => until('the ingress took in no message', deps.findCustomer);
  const replyTo = async (messageKeys: readonly string[]): Promise<readonly OutboxItem[]> => {
    const conversation = { businessId: SMOKE.businessId, customerId: await customerId() };
    const items = await until('no reply was settled', () => deps.readReply(conversation, messageKeys));
    if (items.length === 0 || items.some(({ state }) => state !== 'sent')) {
      throw new CommandFailed(`the reply is ${items.map(({ state }) => state).join(', ') || 'empty'}`);
    }
    return items;
  };
  return {
    say: async (content: SmokeContent) => replyTo(await deps.publish(content)),
    tap: async (
      items: readonly OutboxItem[],
      isWanted: (option: ShownOption) => boolean,
      called: string,
      done?: () => Promise<unknown>,
    ): Promise<void> => {
      const shown = readShown(items);
      const option = shown.find(isWanted);
      if (option === undefined) {
        const kinds = shown.map(({ target }) => target.kind).join(', ');
        throw new CommandFailed(`the reply has no ${called}, but ${kinds === '' ? 'nothing to tap' : kinds}`);
      }
      const messageKeys = await deps.publish({ tap: option });
      await (done === undefined ? replyTo(messageKeys) : done());
    },
    expectBooking: async (state: Booking['state']): Promise<void> => {
      const bookings = await deps.listBookings(await customerId());
      if (bookings.length === 1 && bookings[0]?.state === state) return;
      const found = bookings.map((booking) => booking.state).join(', ');
      throw new CommandFailed(`the ledger has ${found === '' ? 'no booking' : found} instead of one ${state}`);
    },
    isGone: () =>
      until('the customer is still known', async () => ((await deps.findCustomer()) === undefined ? true : undefined)),
  };
}
