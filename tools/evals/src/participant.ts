import type { Bot, Exchange, Outgoing, Person, ScreenMessage, ScreenOption } from './bot.ts';
import { carries } from './check-expectation.ts';
import type { Accept, Tap } from './dialogue.ts';

const MAX_TAPS_TO_ACCEPT = 3;

/** The dialogue asks for something that is not on the customer's screen. */
export class NotOnScreen extends Error {
  override readonly name = 'NotOnScreen';
}

/** A customer with a phone: sees the options of the latest message that has any, and taps them. */
export class Participant {
  readonly person: Person;
  readonly #bot: Bot;
  #screen: readonly ScreenOption[] = [];
  #last: ScreenMessage | undefined;
  readonly #known = new Set<string>();

  constructor(bot: Bot, person: Person) {
    this.#bot = bot;
    this.person = person;
  }

  get lastReply(): ScreenMessage | undefined {
    return this.#last;
  }

  async send(messages: readonly Outgoing[]): Promise<Exchange> {
    return this.#seen(await this.#bot.send(this.person, messages));
  }

  async redeliver(): Promise<Exchange> {
    return this.#seen(await this.#bot.redeliver(this.person));
  }

  async wait(duration: string): Promise<Exchange> {
    return this.#seen(await this.#bot.advance(this.person, duration));
  }

  /** What has come since the phone was last looked at. */
  async look(): Promise<Exchange> {
    const known = this.#known;
    const fresh = (await this.#bot.inbox(this.person)).filter(({ messageId }) => !known.has(messageId));
    return this.#seen({ replies: fresh, modelCalls: 0, tokens: 0 });
  }

  async tap(tap: Tap): Promise<Exchange> {
    return this.send([{ tap: 'id' in tap ? tap.id : this.#find(tap).id }]);
  }

  /** Taps the wanted slot where it is offered, then what confirms it: what a willing customer does. */
  async accept(wanted: Accept): Promise<Exchange> {
    let done: Exchange | undefined;
    for (let taps = 0; taps < MAX_TAPS_TO_ACCEPT; taps += 1) {
      const candidates = this.#screen.filter((option) => carries(option, wanted));
      const next = candidates.find((option) => option.action === 'confirm') ?? candidates[0];
      if (next === undefined) break;
      const exchange = await this.send([{ tap: next.id }]);
      done = done === undefined ? exchange : merge(done, exchange);
      if (!exchange.replies.some((reply) => reply.options.some((option) => option.action === 'confirm'))) break;
    }
    if (done === undefined) throw new NotOnScreen(`${wanted.start} is not on screen: ${this.#titles()}`);
    return done;
  }

  #find(tap: Exclude<Tap, { id: string }>): ScreenOption {
    const option =
      'title' in tap
        ? this.#screen.find((candidate) => candidate.title.toLowerCase().includes(tap.title.toLowerCase()))
        : 'n' in tap
          ? this.#screen[tap.n - 1]
          : 'action' in tap
            ? this.#screen.find((candidate) => candidate.action === tap.action)
            : this.#screen.find((candidate) => carries(candidate, tap));
    if (option === undefined) throw new NotOnScreen(`${JSON.stringify(tap)} is not on screen: ${this.#titles()}`);
    return option;
  }

  #titles(): string {
    return this.#screen.length === 0 ? 'no options' : this.#screen.map((option) => option.title).join(' | ');
  }

  #seen(exchange: Exchange): Exchange {
    for (const reply of exchange.replies) {
      this.#known.add(reply.messageId);
      this.#last = reply;
      if (reply.options.length > 0) this.#screen = reply.options;
    }
    return exchange;
  }
}

export function merge(first: Exchange, second: Exchange): Exchange {
  return {
    replies: [...first.replies, ...second.replies],
    modelCalls: first.modelCalls + second.modelCalls,
    tokens: first.tokens + second.tokens,
  };
}
