import type { BusinessProfile, MessageContent, ProfileFacts, Reply, Session } from '@randevou/contracts';
import type { Agent } from '@randevou/conversation';
import { inboxMessage } from '@randevou/conversation/testing';
import { createTurnRunner } from '../src/create-turn-runner.ts';
import { createBookingCounter, type BookingCounter } from './booking-counter.ts';
import { NOW } from './turn-context.ts';

export interface Chat {
  readonly counter: BookingCounter;
  readonly session: () => Session;
  say(text: string): Promise<Reply>;
  /** Taps the newest option whose title holds the text; older messages stay on the screen. */
  tap(title: string): Promise<Reply>;
  /** The latest turn once more, as after a crash. */
  again(): Promise<Reply>;
}

export interface ChatOptions {
  readonly profileName?: string;
  readonly agent?: Agent;
}

/** A conversation of whole turns with the guided policy, or an agent, at a booking counter. */
export function startChat(profile: BusinessProfile, { profileName, agent }: ChatOptions = {}): Chat {
  const counter = createBookingCounter(profile, profileName);
  const run = createTurnRunner({
    tools: counter.tools,
    findAgent: () => Promise.resolve(agent && { agent, version: '1' }),
    circuit: { isOpen: () => Promise.resolve(false), record: () => Promise.resolve() },
    pseudonyms: { message: async (key) => ({ key, others: [] }), agentSession: async () => 'a'.repeat(64) },
    now: () => NOW,
    profileFacts: factsOf,
    onTrouble: (_what, error) => {
      throw error;
    },
  });
  let session: Session = { v: 1, history: [] };
  let before = session;
  let last: MessageContent | undefined;
  const screen: Reply['options'] = [];
  let count = 0;

  const turn = async (content: MessageContent, attempt: number): Promise<Reply> => {
    if (attempt === 1) count += 1;
    last = content;
    const at = NOW + count * 1000;
    const output = await run({
      conversation: { businessId: profile.id, customerId: 'c_00000000000000aa' },
      customer: {
        customerId: 'c_00000000000000aa',
        phone: '+23057001234',
        ...(profileName === undefined ? {} : { profileName }),
      },
      profile,
      contact: { wantsReminders: true },
      turn: {
        turnId: count.toString(16).padStart(12, '0').padEnd(32, '0'),
        attempt,
        messages: [inboxMessage(`m${String(count)}`, at, content)],
        session: before,
      },
      now: at,
      deadline: at + 35_000,
    });
    session = output.session;
    const [reply] = output.replies;
    if (reply === undefined) throw new Error('a turn without a reply');
    screen.unshift(...reply.options);
    return reply;
  };

  return {
    counter,
    session: () => session,
    say: (text) => {
      before = session;
      return turn({ kind: 'text', text }, 1);
    },
    tap: (title) => {
      const option = screen.find((candidate) => candidate.title.includes(title));
      if (option === undefined) throw new Error(`no option ${title} among ${screen.map((each) => each.title).join()}`);
      before = session;
      return turn({ kind: 'tap', via: 'list', optionId: option.id, title: option.title }, 1);
    },
    again: () => {
      if (last === undefined) throw new Error('nothing was said yet');
      return turn(last, 2);
    },
  };
}

function factsOf(profile: BusinessProfile): ProfileFacts {
  const { id, name, category, timeZone, languages, currency, phone } = profile;
  return {
    businessId: id,
    name,
    category,
    timeZone,
    languages,
    currency,
    phone,
    largestParty: 8,
    services: profile.services.map((service) => ({
      id: service.id,
      name: service.name,
      aliases: service.aliases,
      durationMinutes: service.durationMinutes,
      asks: service.asks,
      questions: service.questions,
      resources: service.resources,
      windows: profile.hours,
    })),
    staff: profile.resources.filter(({ kind }) => kind === 'staff').map((each) => ({ id: each.id, name: each.name })),
  };
}
