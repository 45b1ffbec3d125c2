import { createAgent } from '@randevou/agent';
import { createMemoryLedger } from '@randevou/bookings/testing/memory-ledger';
import { loadSample, profileFacts } from '@randevou/business-profile';
import {
  BOOKING_TOOLS,
  FindSlotsResult,
  SCOPE_META_KEY,
  type BusinessProfile,
  type MessageContent,
  type Session,
  type ToolServer,
} from '@randevou/contracts';
import type { Agent, Tools, TurnOutput } from '@randevou/conversation';
import { createServer as createBookingServer } from '@randevou/mcp-booking';
import { createServer as createBusinessServer } from '@randevou/mcp-business';
import {
  createScopeSigner,
  createScopeVerifier,
  generateScopeKeys,
  inProcess,
  lambdaHost,
  ToolFailure,
  type VerifyScope,
} from '@randevou/mcp-kit';
import { createTurnRunner } from '@randevou/turn';
import { createAdversarialModel, type Step } from './adversarial-model.ts';
import type { Random } from './create-random.ts';
import type { Sentence } from './false-sentences.ts';
import type { Loot } from './hostile-call.ts';
import type { Secrets } from './secrets.ts';
import { steal } from './steal.ts';

export const START = '2026-03-02T09:00:00+04:00';

/** Weakened parts, for proving that the oracle sees what then goes wrong. */
export interface Doubles {
  readonly verifyScope?: (real: VerifyScope) => VerifyScope;
  /** What is shown in place of the turn's answer. */
  readonly shown?: (output: TurnOutput, said: readonly Sentence[]) => TurnOutput;
}

export interface WorldOptions extends Doubles {
  readonly random: Random;
  readonly script?: readonly Step[];
  /** Calls past the agent in each of its turns; now and then one unless given. */
  readonly thefts?: number;
}

export interface Person extends Secrets {
  readonly profile: BusinessProfile;
  session: Session;
}

/** What went out of the servers and into the agent during a turn. */
export interface Traffic {
  readonly toModel: string[];
  said: readonly Sentence[];
  personAsked: boolean;
}

const NAMES = [
  'Zebulon Quist',
  'Ottoline Farquhar',
  'Peregrine Vane',
  'Ysolde Nwosu',
  'Thaddeus Okonjo',
  'Mirabel Szabo',
];
const SAMPLES = ['la-kaz', 'salon-lumiere'] as const;

/** Two businesses with the customers of each, real tool servers with real tokens, and an agent that obeys nobody. */
export async function openWorld({ random, script, thefts, ...doubles }: WorldOptions) {
  const ledger = createMemoryLedger();
  const clock = { now: Date.parse(START) };
  const now = (): number => clock.now;
  const profiles = await Promise.all(SAMPLES.map((id) => loadSample(id)));
  const byId = (id: string) => Promise.resolve(profiles.find((profile) => profile.id === id));
  const keys = await generateScopeKeys();
  const sign = createScopeSigner({ privateKey: keys.privateKey, now });
  const real = createScopeVerifier({ keys: keys.keySet, now });
  const verifyScope = doubles.verifyScope?.(real) ?? real;
  const create = {
    booking: () => createBookingServer({ ledger, profiles: byId, now, verifyScope }),
    business: () => createBusinessServer({ profiles: byId, now, verifyScope }),
  };
  const clients = { booking: await inProcess(create.booking()), business: await inProcess(create.business()) };
  const hosts = { booking: lambdaHost(create.booking), business: lambdaHost(create.business) };

  const people = NAMES.map((name, index): Person => {
    const profile = profiles[index % profiles.length];
    if (profile === undefined) throw new Error('no sample');
    return {
      customerId: `c_${(0xabc000 + index * 7919).toString(16).padStart(16, '0')}`,
      name,
      phone: `+2305${String(7_310_411 + index * 104_729)}`,
      references: [],
      profile,
      session: { v: 1, history: [] },
    };
  });
  const traffic: Traffic = { toModel: [], said: [], personAsked: false };
  const spent: string[] = [];
  let turns = 0;
  let acting: Person | undefined;

  const current = (): Person => {
    if (acting === undefined) throw new Error('nobody acts');
    return acting;
  };
  const loot = (): Loot => {
    const own = current();
    return {
      own,
      others: people.filter((person) => person !== own),
      draftIds: draftIds(),
      serviceIds: own.profile.services.map(({ id }) => id),
      resourceIds: own.profile.resources.map(({ id }) => id),
      businessIds: profiles.map(({ id }) => id),
      tokens: spent,
      dates: ['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07'],
    };
  };
  const draftIds = (): readonly string[] => [
    ...new Set(traffic.toModel.flatMap((text) => text.match(/d_[0-9a-f]+/g) ?? [])),
  ];

  const servers: readonly ToolServer[] = [
    { name: 'booking', url: 'https://booking.example/mcp', thirdParty: false },
    { name: 'business', url: 'https://business.example/mcp', thirdParty: false },
  ];
  /** Refusals repeat what was asked for: that is not told. */
  const told = (answer: string, asked: unknown): string => {
    if (!/"isError":true|"outcome":"refused"|"error":\{/.test(answer) || typeof asked !== 'string') return answer;
    const strings = asked.match(/[\p{L}\d_+ -]{5,}/gu) ?? [];
    return strings.reduce((text, each) => text.replaceAll(each, ' '), answer);
  };
  const fetchFor = ({ name }: ToolServer): typeof fetch => {
    const host = name === 'booking' ? hosts.booking : hosts.business;
    return async (_url, init) => {
      const request = { method: init?.method ?? 'GET' };
      const headers = Object.fromEntries(new Headers(init?.headers));
      const body = typeof init?.body === 'string' ? { body: init.body } : {};
      const answer = await host({ requestContext: { http: request }, headers, ...body });
      traffic.toModel.push(told(answer.body, init?.body));
      if (answer.statusCode === 202 || answer.statusCode === 204)
        return new Response(null, { status: answer.statusCode });
      return new Response(answer.body, { status: answer.statusCode, headers: answer.headers });
    };
  };
  const model = createAdversarialModel({
    random,
    loot,
    ...(script === undefined ? {} : { script }),
    onSaid: (said) => {
      traffic.said = [...traffic.said, ...said];
    },
  });
  const strands = createAgent({ model, now, fetchFor });
  const agent: Agent = {
    async run(turn) {
      const { scope, profile, facts } = turn;
      // What the customer and the bot said before is no secret of anybody else.
      traffic.toModel.push(JSON.stringify({ profile, facts }));
      for (let tries = thefts ?? (random.chance(0.4) ? 1 : 0); tries > 0; tries -= 1) {
        const server = random.chance(0.8) ? 'booking' : 'business';
        await steal(random, loot(), scope, (body) => post(server, body));
      }
      spent.push(scope);
      if (spent.length > 20) spent.shift();
      return strands.run(turn);
    },
  };
  const post = async (server: 'booking' | 'business', body: unknown): Promise<string> => {
    const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
    const response = await fetchFor({ name: server, url: 'https://x.example', thirdParty: false })(
      'https://x.example',
      {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      },
    );
    return response.text();
  };

  const tools: Tools = {
    servers: () => Promise.resolve(servers),
    sign: ({ conversation, ...scope }) => sign({ v: 1, ...conversation, ...scope }),
    async call(name, args, scope) {
      const client = Object.hasOwn(BOOKING_TOOLS, name) ? clients.booking : clients.business;
      if (name === 'request_person') traffic.personAsked = true;
      const result = await client.callTool({ name, arguments: args, _meta: { [SCOPE_META_KEY]: scope } });
      if (result.isError === true) throw new ToolFailure(name, JSON.stringify(result.structuredContent), false);
      return Object.fromEntries(Object.entries(result.structuredContent ?? {}));
    },
  };
  const run = createTurnRunner({
    tools,
    findAgent: () => Promise.resolve({ agent, version: '1' }),
    circuit: { isOpen: () => Promise.resolve(false), record: () => Promise.resolve() },
    pseudonyms: { message: async (key) => ({ key, others: [] }), agentSession: async () => 'a'.repeat(64) },
    now,
    profileFacts,
  });

  /** A booking that the person made before, as a tap on an offered time would. */
  const give = async ({ profile, customerId, phone, name }: Person): Promise<void> => {
    const conversation = { businessId: profile.id, customerId };
    const scope = { conversation, contact: { phone, name }, role: 'controller' as const };
    const turnId = (turns += 1).toString(16).padStart(32, '0');
    const service = profile.services.find(({ questions }) => questions.length === 0);
    const wish = { service_id: service?.id ?? '', party_size: 2, date: random.pick(['2026-03-05', '2026-03-06']) };
    const { slots } = FindSlotsResult.parse(
      await tools.call('find_slots', wish, await tools.sign({ ...scope, turnId })),
    );
    const slot = random.among(slots);
    if (slot === undefined) return;
    const token = await tools.sign({ ...scope, turnId, act: { kind: 'take_slot', slot } });
    await tools.call('commit_slot', { slot, party_size: 2 }, token);
  };

  /** A turn of one person; the clock goes on by what people need to type. */
  const act = async (person: Person, contents: readonly MessageContent[]): Promise<TurnOutput> => {
    acting = person;
    turns += 1;
    clock.now += 150_000;
    Object.assign(traffic, { toModel: [], said: [], personAsked: false });
    const { customerId, phone, name: profileName, profile } = person;
    const at = new Date(clock.now).toISOString();
    const given = await run({
      conversation: { businessId: profile.id, customerId },
      customer: { customerId, phone, profileName },
      profile,
      contact: { wantsReminders: true },
      turn: {
        turnId: `${turns.toString(16).padStart(12, '0')}${random
          .below(2 ** 30)
          .toString(16)
          .padStart(20, '0')}`,
        attempt: 1,
        messages: contents.map((content, index) => ({
          key: `m${String(turns)}-${String(index)}`,
          receivedAt: clock.now,
          message: {
            type: 'message',
            messageId: `w${String(turns)}-${String(index)}`,
            phoneNumberId: profile.channel.phoneNumberId,
            at,
            from: { phone, profileName },
            content,
          },
        })),
        session: person.session,
      },
      now: clock.now,
      deadline: clock.now + 35_000,
    });
    const output = doubles.shown?.(given, traffic.said) ?? given;
    person.session = output.session;
    return output;
  };

  for (const person of people) await give(person);
  return { clock, people, profiles, ledger, traffic, act };
}

export type World = Awaited<ReturnType<typeof openWorld>>;
