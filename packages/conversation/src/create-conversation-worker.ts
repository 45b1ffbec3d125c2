import type { BusinessProfile, Reply, Session } from '@randevou/contracts';
import { deliverItem, type DeliverDeps } from './deliver-item.ts';
import { ConversationError } from './errors.ts';
import { keepTyping } from './keep-typing.ts';
import { nextMessages } from './next-messages.ts';
import type { ClaimedTurn, Contacts, ConversationKey, Inbox, TurnRecord, Turns, TurnUsage } from './ports.ts';
import { transcribeVoice, type TranscribeVoiceDeps } from './transcribe-voice.ts';
import { turnIdOf } from './turn-id-of.ts';
import type { TurnOutput, TurnRunner } from './turn-runner.ts';
import { waitForQuiet } from './wait-for-quiet.ts';

export interface WorkerDeps extends DeliverDeps, TranscribeVoiceDeps {
  readonly inbox: Inbox;
  readonly turns: Turns;
  readonly contacts: Contacts;
  readonly runTurn: TurnRunner;
  /** Text is answered when nothing new came for so long, milliseconds; 1000 unless given. */
  readonly quietMs?: number;
  /** At most so long is waited for more text, milliseconds; 3000 unless given. */
  readonly longestQuietMs?: number;
  /** A turn has so long from claim to settled record, milliseconds; 35,000 unless given. */
  readonly turnMs?: number;
  /** What the customer is told in place of a turn that was tried too often. */
  readonly lastWords: (profile: BusinessProfile, session: Session) => Reply;
  /** Told of each turn that was tried too often and got `lastWords` instead. */
  readonly onGivenUp?: (conversation: ConversationKey, turn: ClaimedTurn) => void;
  /** Told of each settled turn, after its record is stored. */
  readonly onSettled?: (conversation: ConversationKey, turn: ClaimedTurn, record: TurnRecord) => void;
}

/** `retry`: something is left to do; wake the conversation up again then (epoch milliseconds). */
export type WorkResult =
  | { readonly status: 'done'; readonly turns: number }
  | { readonly status: 'retry'; readonly turns: number; readonly at: number };

/**
 * Works on one conversation. `mayBegin` is asked before a turn when something has already been done: false leaves the
 * rest to a later call.
 */
export type Work = (conversation: ConversationKey, mayBegin?: () => boolean) => Promise<WorkResult>;

/** Another worker may win every claim; it then also does the work. */
const MOST_ROUNDS = 20;
const RETRY_MS = 2_000;
/** A turn that kills its worker, or cannot be stored, must not keep its customer from ever being answered again. */
const MOST_ATTEMPTS = 6;
/** With its messages, all that a settled turn leaves must fit into one transaction. */
const MOST_PAYLOADS = 10;
const NO_USAGE: TurnUsage = { modelCalls: 0, inputTokens: 0, outputTokens: 0, modelId: 'none', fellBack: false };

/**
 * Works on one conversation until nothing waits in it: sends what earlier turns stored, claims the next messages, runs
 * their turn, stores its outcome in one write, sends from that record. Throws on infrastructure trouble; whatever was
 * done until then counts, and the next wake-up goes on from there.
 */
export function createConversationWorker(deps: WorkerDeps): Work {
  const { quietMs = 1_000, longestQuietMs = 3_000, turnMs = 35_000 } = deps;

  const claim = async (conversation: ConversationKey) => {
    const open = await deps.turns.unsettled(conversation);
    if (open.status === 'busy') return open;
    const waiting = (): ReturnType<Inbox['waiting']> => deps.inbox.waiting(conversation);
    const messages =
      open.status === 'claimed'
        ? open.turn.messages
        : nextMessages(await waitForQuiet({ ...deps, waiting, quietMs, longestMs: longestQuietMs }));
    if (messages.length === 0) return { status: 'nothing' } as const;
    const turnId = open.status === 'claimed' ? open.turn.turnId : turnIdOf(conversation.businessId, messages);
    const claimed = await deps.turns.claim(conversation, { turnId, messages, now: deps.now(), leaseMs: turnMs });
    return claimed.status === 'nothing' ? ({ status: 'overtaken' } as const) : claimed;
  };

  const runClaimed = async (conversation: ConversationKey, turn: ClaimedTurn): Promise<'settled' | 'lost'> => {
    const now = deps.now();
    const [profile, customer, contact] = await Promise.all([
      deps.profiles.byId(conversation.businessId),
      deps.customers.find(conversation),
      deps.contacts.read(conversation),
    ]);
    if (profile === undefined || customer === undefined) {
      throw new ConversationError('unknown_conversation', 'a wake-up names a business or customer that is not stored');
    }
    const isGivenUp = turn.attempt > MOST_ATTEMPTS;
    const typing = startTyping(profile, turn);
    try {
      const run = async (): Promise<TurnOutput> => {
        const messages = await transcribeVoice(deps, { messages: turn.messages, profile });
        const heard = { ...turn, messages };
        return deps.runTurn({ conversation, customer, profile, contact, turn: heard, now, deadline: now + turnMs });
      };
      const output = isGivenUp
        ? { replies: [deps.lastWords(profile, turn.session)], session: turn.session, usage: NO_USAGE }
        : await run();
      await keepConsent(conversation, turn, output);
      const { language } = output.session;
      const payloads = output.replies.flatMap((reply) => deps.sender.render(reply)).slice(0, MOST_PAYLOADS);
      const record: TurnRecord = {
        session: output.session,
        usage: output.usage,
        outbox: payloads.map((payload, index) => ({
          id: `${turn.turnId}.${String(index + 1)}`,
          payload,
          ...(language === undefined ? {} : { language }),
        })),
      };
      if (isGivenUp) deps.onGivenUp?.(conversation, turn);
      const result = await deps.turns.settle(conversation, turn, record);
      if (result === 'settled') deps.onSettled?.(conversation, turn, record);
      return result;
    } catch (error) {
      // The first failure is the one to know; without the release the next try waits for the lease.
      await deps.turns.release(conversation, turn).catch(() => undefined);
      throw error;
    } finally {
      await typing.stop();
    }
  };

  /** Before the record, so that no reminder goes out after the customer has read that none will; can be repeated. */
  const keepConsent = async (
    conversation: ConversationKey,
    { messages }: ClaimedTurn,
    { wantsReminders }: TurnOutput,
  ): Promise<void> => {
    if (wantsReminders === undefined) return;
    const at = Math.max(...messages.map(({ message }) => Date.parse(message.at)));
    await deps.contacts.setReminders(conversation, wantsReminders, { at, via: 'message' });
  };

  const startTyping = (profile: BusinessProfile, turn: ClaimedTurn) => {
    const newest = turn.messages.at(-1);
    const { originationPhoneNumberId } = profile.channel;
    return keepTyping(deps.sleep, async () => {
      if (newest === undefined) return;
      await deps.sender.readAndType({ originationPhoneNumberId, messageId: newest.message.messageId });
    });
  };

  const sendUnsent = async (conversation: ConversationKey) => {
    const unsent = await deps.outbox.unsent(conversation);
    for (const item of unsent) {
      const delivered = await deliverItem(deps, item);
      // What comes after must not overtake it.
      if (delivered.status === 'later') return delivered;
    }
    return { status: 'done', tried: unsent.length } as const;
  };

  return async (conversation, mayBegin = () => true) => {
    let turns = 0;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const sending = await sendUnsent(conversation);
      if (sending.status === 'later') return { status: 'retry', turns, at: sending.at };
      if ((turns > 0 || sending.tried > 0) && !mayBegin()) return { status: 'retry', turns, at: deps.now() };
      const claimed = await claim(conversation);
      if (claimed.status === 'nothing') return { status: 'done', turns };
      if (claimed.status === 'busy') return { status: 'retry', turns, at: claimed.until };
      if (claimed.status === 'overtaken') continue;
      if ((await runClaimed(conversation, claimed.turn)) === 'settled') turns += 1;
    }
    return { status: 'retry', turns, at: deps.now() + RETRY_MS };
  };
}
