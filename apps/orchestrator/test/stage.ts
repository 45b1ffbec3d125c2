import type { Ledger } from '@randevou/bookings';
import { createMemoryLedger } from '@randevou/bookings/testing';
import { profileFacts } from '@randevou/business-profile';
import {
  BOOKING_TOOLS,
  onlyKey,
  SCOPE_META_KEY,
  type BusinessProfile,
  type MessageContent,
  type ReplyOption,
} from '@randevou/contracts';
import {
  createConversationWorker,
  createIntake,
  createPseudonyms,
  type Agent,
  type Tools,
  type TurnOutput,
  type WorkerDeps,
} from '@randevou/conversation';
import { createMemorySender, createMemoryStore, inboundMessage } from '@randevou/conversation/testing';
import { createServer as createBookingServer } from '@randevou/mcp-booking';
import { createServer as createBusinessServer } from '@randevou/mcp-business';
import { createScopeSigner, createScopeVerifier, generateScopeKeys, inProcess, ToolFailure } from '@randevou/mcp-kit';
import { createTurnRunner, lastWords, type TurnRunnerDeps } from '@randevou/turn';
import { render, validatePayload } from '@randevou/whatsapp-outbound';

export interface Shown {
  readonly text: string;
  readonly options: readonly ReplyOption[];
}

export interface StageOptions {
  readonly profile: BusinessProfile;
  readonly now: string;
  readonly agent?: Agent;
  /** In place of one that finds the agent given, if any. */
  readonly findAgent?: TurnRunnerDeps['findAgent'];
  /** A store in place of the one in memory, ledger and all; it must know the profile. */
  readonly store?: (now: () => number) => Promise<ReturnType<typeof createMemoryStore> & { readonly ledger: Ledger }>;
}

/**
 * A whole stage within the test: real tool servers with real tokens over a ledger in memory, the worker and the turn
 * as they run in the cloud, and phones that keep what arrives.
 */
export async function openStage({ profile, now, agent, findAgent, store: openStore }: StageOptions) {
  const clock = { now: Date.parse(now) };
  const keys = await generateScopeKeys();
  const time = (): number => clock.now;
  const verifyScope = createScopeVerifier({ keys: keys.keySet, now: time });
  const sign = createScopeSigner({ privateKey: keys.privateKey, now: time });
  const ledger = createMemoryLedger();
  const given = await openStore?.(time);
  const profiles = (id: string) => Promise.resolve(id === profile.id ? profile : undefined);
  const booking = await inProcess(
    createBookingServer({ ledger: given?.ledger ?? ledger, profiles, now: time, verifyScope }),
  );
  const business = await inProcess(createBusinessServer({ profiles, now: time, verifyScope }));
  const calls: string[] = [];
  const failing = new Set<string>();

  const tools: Tools = {
    servers: () => Promise.resolve([]),
    sign: ({ conversation, ...scope }) => sign({ v: 1, ...conversation, ...scope }),
    async call(name, args, scope) {
      calls.push(name);
      if (failing.has(name)) throw new ToolFailure(name, 'no_answer', true);
      const client = Object.hasOwn(BOOKING_TOOLS, name) ? booking : business;
      const { isError, structuredContent } = await client.callTool({
        name,
        arguments: args,
        _meta: { [SCOPE_META_KEY]: scope },
      });
      if (isError === true) throw new ToolFailure(name, JSON.stringify(structuredContent), false);
      return Object.fromEntries(Object.entries(structuredContent ?? {}));
    },
  };

  const store = given ?? createMemoryStore([profile]);
  const pseudonyms = createPseudonyms(onlyKey(btoa('k'.repeat(32))));
  const phone = createMemorySender();
  const outputs: TurnOutput[] = [];
  const counted: string[] = [];
  const runner = createTurnRunner({
    tools,
    findAgent: findAgent ?? (() => Promise.resolve(agent && { agent, version: '1' })),
    circuit: store.circuit,
    pseudonyms,
    now: time,
    profileFacts,
    count: (name) => counted.push(name),
  });
  const deps: WorkerDeps = {
    ...store,
    sender: {
      ...phone.sender,
      render(reply) {
        // Every reply must pass the real sender's limits.
        const problems = render(reply).flatMap(validatePayload);
        if (problems.length > 0) throw new Error(problems.join('; '));
        return phone.sender.render(reply);
      },
    },
    runTurn: async (input) => {
      const output = await runner(input);
      outputs.push(output);
      return output;
    },
    lastWords,
    now: time,
    quietMs: 0,
    sleep: (_ms, signal) => new Promise((resolve) => signal?.addEventListener('abort', () => resolve())),
  };
  const intake = createIntake({ ...store, pseudonyms, wake: () => Promise.resolve(), now: time });
  const work = createConversationWorker(deps);
  let count = 0;

  /** A customer's phone, by its number or, without one, by the user id: what it sends and what is on its screen. */
  const phoneOf = (number: string, profileName?: string) => {
    const identity = number.startsWith('+') ? { phone: number } : { userId: number };
    const shown = (): Shown[] =>
      phone.sent
        .filter(({ to }) => (to.phone ?? to.userId) === number)
        .map(({ payload }) => {
          const { text, options } = payload as { text: { body: string }; options: ReplyOption[] };
          return { text: text.body, options };
        });
    const screen = (): readonly ReplyOption[] => shown().findLast(({ options }) => options.length > 0)?.options ?? [];
    const post = async (content: MessageContent, messageId = `w${String((count += 1))}`, at = clock.now) => {
      const message = inboundMessage(messageId, content, at);
      const from = { ...identity, ...(profileName === undefined ? {} : { profileName }) };
      await intake([{ ...message, phoneNumberId: profile.channel.phoneNumberId, from }]);
      return customerId();
    };
    const customerId = async () => (await store.customers.resolve(profile.id, identity, profileName)).customerId;
    const send = async (content: MessageContent, messageId?: string, at?: number): Promise<Shown> => {
      const before = shown().length;
      const customer = await post(content, messageId, at);
      await work({ businessId: profile.id, customerId: customer });
      const replies = shown().slice(before);
      if (replies.length > 1) throw new Error(`${String(replies.length)} replies in one turn`);
      return replies[0] ?? { text: '', options: [] };
    };
    const optionNamed = (name: string): ReplyOption => {
      const option = screen().find(({ id, title }) => id.startsWith(`${name}|`) || title.includes(name));
      if (option === undefined)
        throw new Error(
          `no option ${name} among ${screen()
            .map(({ title }) => title)
            .join(', ')}`,
        );
      return option;
    };
    return {
      post,
      customerId,
      send,
      shown,
      screen,
      optionNamed,
      say: (text: string, messageId?: string, at?: number) => send({ kind: 'text', text }, messageId, at),
      tap: (name: string, messageId?: string, at?: number) => {
        const { id, title } = optionNamed(name);
        return send({ kind: 'tap', via: 'list', optionId: id, title }, messageId, at);
      },
    };
  };
  const confirmed = async () =>
    (await (given?.ledger ?? ledger).listBookings(profile.id, { states: ['confirmed'] })).map(
      ({ slot, partySize, name }) => ({
        service: slot.serviceId,
        resource: slot.resourceId,
        start: slot.start,
        partySize,
        name,
      }),
    );

  return {
    clock,
    store,
    deps,
    calls,
    failing,
    outputs,
    counted,
    ledger,
    confirmed,
    phoneOf,
    intake,
    work,
    profile,
    phone,
  };
}
