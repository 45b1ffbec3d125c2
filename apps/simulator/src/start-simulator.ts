import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient, ResourceInUseException } from '@aws-sdk/client-dynamodb';
import { resolveBusiness } from '@randevou/business-profile';
import type { BusinessProfile } from '@randevou/contracts';
import { createPseudonyms } from '@randevou/conversation';
import { startLocal, type Fault, type LocalOptions, type LocalStage } from '@randevou/standins';
import { createStore, createTableInput, type Store } from '@randevou/store-dynamodb';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { listBookings, type BookingQuery, type BookingRow } from './booking-view.ts';
import { createChatLog } from './chat-log.ts';
import { countCalls, type CallCount } from './count-calls.ts';
import { createConversations, type Conversations } from './conversations.ts';
import { nextDue } from './next-due.ts';
import { createNovaStandIn } from './nova-stand-in.ts';
import { createOwnerClient, type OwnerClient } from './owner-client.ts';
import { toLocalIso } from './screen.ts';
import { SimulatorError } from './simulator-error.ts';
import { stageOptions, TABLE_NAME } from './stage-options.ts';
import { toChannel } from './to-channel.ts';
import { readTurnSpans, type TurnSpan } from './turn-spans.ts';

export interface SimulatorOptions extends Pick<LocalOptions, 'observe' | 'onExport'> {
  /** Id of a sample, or path of a profile. */
  readonly business: string;
  /** Folder of the data, or `memory`. */
  readonly dataDir: string;
  /** ISO; the clock starts there, else at real time. */
  readonly now?: string;
  readonly frozen?: boolean;
  /** `guided` unless given. */
  readonly model?: 'guided' | 'nova';
  /** Real AWS credentials for `nova`; without them it speaks to the Bedrock stand-in. */
  readonly bedrock?: Readonly<Record<string, string>>;
  /** Text is answered when nothing new came for so long, milliseconds; 1000 unless given. */
  readonly mergeQuietMs?: number;
  /** Of faults with a rate and of everything that is random in memory. */
  readonly seed?: number;
  /** Runs of the relay, real or moved time; every minute unless given. */
  readonly relayEveryMs?: number;
  /** Told what is being done at the start. */
  readonly onProgress?: (step: string) => void;
  /** Called with every line that a function writes. */
  readonly onLog?: (program: string, line: string) => void;
}

export interface ResetOptions {
  /** ISO; the clock starts anew there. */
  readonly now?: string;
  readonly frozen?: boolean;
  readonly business?: string;
  readonly model?: 'guided' | 'nova';
  readonly mergeQuietMs?: number;
}

/** The whole bot on one machine: the HTTP interface as functions. */
export interface Simulator extends Pick<Conversations, 'send' | 'messages' | 'status' | 'idle' | 'paused'> {
  readonly stage: LocalStage;
  readonly store: Store;
  readonly profile: BusinessProfile;
  health(): {
    readonly status: 'ok';
    readonly business: { readonly id: string; readonly name: string; readonly timeZone: string };
    readonly now: string;
    readonly model: string;
  };
  /** The business itself, through the booking server. */
  readonly owner: OwnerClient;
  bookings(query?: BookingQuery): Promise<readonly BookingRow[]>;
  /** What the functions and the agent asked of AWS since the last reset. */
  calls(): readonly CallCount[];
  turn(messageId: string): Promise<readonly TurnSpan[]>;
  /** Moves the clock forward to an instant, or by an ISO duration; what falls due meanwhile happens in order. */
  moveClock(move: { readonly now: string } | { readonly advance: string }): Promise<string>;
  /** As in the HTTP interface, or aimed. */
  fault(fault: Fault): void;
  clearFaults(): void;
  switchBusiness(idOrFile: string): Promise<void>;
  /** Reads the profile's file again, and starts the functions anew: their code may have changed. */
  reload(): Promise<void>;
  reset(options?: ResetOptions): Promise<void>;
  /** Until nothing is queued, running or unsent; a frozen clock jumps to the next instant at which something can run. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** A turn that is still unsettled after so many jumps of a frozen clock will not settle. */
const MOST_JUMPS = 100;
const RELAY_EVERY_MS = 60_000;
const LONGEST_TRACE_WAIT_MS = 2000;
const Move = z.union([
  z.strictObject({ now: z.iso.datetime({ offset: true }) }),
  z.strictObject({ advance: z.string().regex(/^P/) }),
]);

export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { dataDir, onProgress = () => undefined } = options;
  const inMemory = dataDir === 'memory';
  let businessSource = options.business;
  let profile = await resolveBusiness(businessSource);
  let model = options.model ?? 'guided';
  let mergeQuietMs = options.mergeQuietMs ?? 1000;
  const nova = createNovaStandIn();
  const calls = countCalls();
  if (!inMemory) mkdirSync(dataDir, { recursive: true });

  onProgress('starting the local AWS services');
  const ready: { store?: Store } = {};
  const base = stageOptions(() => ({ model, mergeQuietMs }));
  const stage = await startLocal({
    ...base,
    ...(base.agent ? { agent: { ...base.agent, env: options.bedrock ?? {} } } : {}),
    dataDir,
    ...(options.now === undefined ? {} : { now: Date.parse(options.now) }),
    frozen: options.frozen ?? false,
    seed: options.seed ?? 1,
    ...(options.bedrock === undefined ? { converse: nova.converse } : {}),
    observe: (call) => {
      nova.observe(call);
      calls.observe(call);
      options.observe?.(call);
    },
    ...(options.onExport ? { onExport: options.onExport } : {}),
    schedule: {
      functionName: 'relay',
      everyMs: options.relayEveryMs ?? RELAY_EVERY_MS,
      nextDue: async (after) => (ready.store ? nextDue(ready.store, after) : undefined),
    },
    ...(options.onLog ? { log: options.onLog } : {}),
  });
  // The functions load while the table is made ready.
  const warm = stage.warm();
  warm.catch(() => undefined);

  const client = new DynamoDBClient({
    endpoint: stage.environment['AWS_ENDPOINT_URL_DYNAMODB'] ?? '',
    region: stage.environment['AWS_REGION'] ?? '',
    credentials: {
      accessKeyId: stage.environment['AWS_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: stage.environment['AWS_SECRET_ACCESS_KEY'] ?? '',
    },
  });
  const opened = createStore({
    client,
    tableName: TABLE_NAME,
    now: stage.clock.now,
    newId: randomUUID,
    keyring: stage.pseudonymKeys,
  });
  ready.store = opened;
  try {
    await client.send(new CreateTableCommand(createTableInput(TABLE_NAME)));
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }

  /** Profiles as the functions may remember them: another content under a known id needs new functions. */
  const seen = new Map<string, string>();
  const use = async (next: BusinessProfile) => {
    const content = JSON.stringify(next);
    const before = seen.get(next.id);
    seen.set(next.id, content);
    await opened.profiles.put(next);
    profile = next;
    stage.whatsapp.connect(toChannel(next));
    if (before !== undefined && before !== content) stage.crash();
  };
  await use(profile);

  let messageCount = 0;
  const newMessageId = (address: string) => {
    messageCount += 1;
    const unique = inMemory ? String(messageCount) : randomUUID();
    const tail = createHash('sha256').update(unique).digest('hex').slice(0, 20).toUpperCase();
    return `wamid.${Buffer.from(`\u0001${address}\u0015\u0002${tail}`).toString('base64')}`;
  };
  const pseudonyms = createPseudonyms(stage.pseudonymKeys);
  const log = createChatLog(inMemory ? undefined : join(dataDir, 'chat.jsonl'));
  const conversations = createConversations({
    stage,
    store: opened,
    pseudonyms,
    log,
    profile: () => profile,
    newMessageId,
  });

  const isSettled = async () => {
    if (stage.queue.size > 0 || stage.retriesWaiting > 0) return false;
    const [unsent, unanswered] = await Promise.all([
      opened.outbox.stale(profile.id, Number.MAX_SAFE_INTEGER),
      opened.inbox.unanswered(profile.id, { from: 0, to: stage.clock.now() }),
    ]);
    return unsent.length === 0 && unanswered.length === 0;
  };
  const settle = async () => {
    for (let jump = 0; jump < MOST_JUMPS; jump += 1) {
      await stage.idle();
      if (await isSettled()) return;
      const next = stage.nextInstant();
      if (next === undefined) return;
      if (stage.clock.frozen) await stage.moveTo(next);
      else await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const target = (move: z.infer<typeof Move>): number => {
    if ('now' in move) return Date.parse(move.now);
    try {
      return Temporal.Instant.fromEpochMilliseconds(stage.clock.now())
        .toZonedDateTimeISO(profile.timeZone)
        .add(move.advance).epochMilliseconds;
    } catch (cause) {
      throw new SimulatorError('bad_duration', `"${move.advance}" is no ISO duration like PT24H`, 400, { cause });
    }
  };

  onProgress('loading the functions and the agent');
  try {
    await warm;
  } catch (error) {
    await stage.close();
    throw error;
  }

  return {
    ...conversations,
    stage,
    store: opened,
    owner: createOwnerClient({ stage, store: opened, businessId: () => profile.id }),
    get profile() {
      return profile;
    },
    health: () => ({
      status: 'ok',
      business: { id: profile.id, name: profile.name, timeZone: profile.timeZone },
      now: toLocalIso(stage.clock.now(), profile.timeZone),
      model,
    }),
    bookings: (query = {}) => listBookings(opened, profile.id, query, stage.clock.now()),
    calls: calls.counts,
    turn: async (messageId) => {
      if (!log.find(messageId)) throw new SimulatorError('unknown_message', `no message has the id ${messageId}`, 404);
      // A span is sent when its invocation ends, a moment after the reply that it led to.
      await Promise.race([stage.idle(), new Promise((resolve) => setTimeout(resolve, LONGEST_TRACE_WAIT_MS))]);
      return readTurnSpans(stage.traces, (await pseudonyms.message(messageId)).key);
    },
    moveClock: async (move) => {
      const parsed = Move.safeParse(move);
      if (!parsed.success) throw new SimulatorError('bad_clock', 'give {"now":ISO} or {"advance":"PT24H"}');
      const instant = target(parsed.data);
      if (instant < stage.clock.now()) {
        throw new SimulatorError('clock_backwards', 'the clock only goes forward; reset starts it anew', 409);
      }
      await stage.moveTo(instant);
      return toLocalIso(stage.clock.now(), profile.timeZone);
    },
    fault: (fault) => {
      stage.faults.add(fault);
    },
    clearFaults: () => {
      stage.faults.clear();
    },
    switchBusiness: async (idOrFile) => {
      const next = await resolveBusiness(idOrFile);
      businessSource = idOrFile;
      await use(next);
    },
    reload: async () => {
      await use(await resolveBusiness(businessSource));
      stage.crash();
      await stage.warm();
    },
    reset: async (changes = {}) => {
      const next = changes.business === undefined ? profile : await resolveBusiness(changes.business);
      if (changes.business !== undefined) businessSource = changes.business;
      const newModel = changes.model ?? model;
      const newQuiet = changes.mergeQuietMs ?? mergeQuietMs;
      const restart = newModel !== model || newQuiet !== mergeQuietMs;
      await stage.reset({
        ...(changes.now === undefined ? {} : { now: Date.parse(changes.now) }),
        ...(changes.frozen === undefined ? {} : { frozen: changes.frozen }),
      });
      model = newModel;
      mergeQuietMs = newQuiet;
      if (restart) stage.crash();
      messageCount = 0;
      conversations.clear();
      calls.reset();
      await use(next);
    },
    settle,
    close: async () => {
      client.destroy();
      await stage.close();
    },
  };
}
