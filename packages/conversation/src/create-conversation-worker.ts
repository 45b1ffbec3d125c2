import type { BudgetSpent, BusinessProfile, Reply, Session } from '@randevou/contracts';
import { countSpent } from './count-spent.ts';
import { deliverItem, type DeliverDeps } from './deliver-item.ts';
import { keepTyping } from './keep-typing.ts';
import { mayStaySilent } from './may-stay-silent.ts';
import { moveOn, type MoveOnDeps } from './move-on.ts';
import { nextMessages } from './next-messages.ts';
import type { Budgets, Switches } from './limit-ports.ts';
import type {
  ClaimedTurn,
  Contact,
  Contacts,
  ConversationKey,
  Handoff,
  Handoffs,
  Inbox,
  TurnRecord,
  Turns,
  TurnUsage,
} from './ports.ts';
import { readConditions } from './read-conditions.ts';
import { retainSession } from './retain-session.ts';
import { transcribeVoice, type TranscribeVoiceDeps } from './transcribe-voice.ts';
import { turnIdOf } from './turn-id-of.ts';
import { turnRecord } from './turn-record.ts';
import type { TurnOutput, TurnRunner } from './turn-runner.ts';
import { waitForQuiet } from './wait-for-quiet.ts';

type HandoffOutput = NonNullable<TurnOutput['handoff']>;

export interface WorkerDeps extends DeliverDeps, TranscribeVoiceDeps {
  readonly inbox: Inbox;
  readonly customers: DeliverDeps['customers'] & MoveOnDeps['customers'];
  readonly turns: Turns;
  readonly contacts: Contacts;
  readonly handoffs: Pick<Handoffs, 'open' | 'end'>;
  readonly budgets: Budgets;
  readonly switches: Pick<Switches, 'mode'>;
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
  /** Told of each settled turn that was not run as configured, and why. */
  readonly onRestricted?: (conversation: ConversationKey, why: 'limits' | 'budget' | 'switch') => void;
  /** Told once when a business has used up a budget of its day. */
  readonly onBudgetSpent?: (event: BudgetSpent) => void;
  /** Told of what could not be counted; the turn is settled all the same. */
  readonly onUncounted?: (error: unknown) => void;
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

  const runClaimed = async (
    conversation: ConversationKey,
    begun: ClaimedTurn,
  ): Promise<'settled' | 'lost' | { readonly nowOf: ConversationKey }> => {
    const now = deps.now();
    const conditions = await readConditions(deps, conversation, now);
    if (conditions === 'nobody') return { nowOf: await moveOn(deps, conversation, begun.messages) };
    const { profile } = conditions;
    // Removed by the store some time after it should be.
    const turn = { ...begun, session: retainSession(begun.session, profile.retention.conversationDays, now) };
    const isGivenUp = turn.attempt > MOST_ATTEMPTS;
    const isSilent = mayStaySilent(turn, conditions, now);
    const typing = isSilent ? undefined : startTyping(profile, turn);
    try {
      const run = async (): Promise<TurnOutput> => {
        // Nobody waits for what nobody answers.
        const messages = isSilent ? turn.messages : await transcribeVoice(deps, { messages: turn.messages, profile });
        const heard = { ...turn, messages };
        return deps.runTurn({ ...conditions, conversation, turn: heard, now, deadline: now + turnMs });
      };
      const output = isGivenUp
        ? { replies: [deps.lastWords(profile, turn.session)], session: turn.session, usage: NO_USAGE }
        : await run();
      await keepConsent(conversation, turn, output);
      await callBack(output, now);
      await keepLanguage(conversation, conditions.contact, output);
      const payloads = output.replies.flatMap((reply) => deps.sender.render(reply)).slice(0, MOST_PAYLOADS);
      const record: TurnRecord = {
        ...turnRecord({ ...conditions, turnId: turn.turnId, output, payloads, now }),
        ...(output.handoff === undefined ? {} : { handoff: handoffOf(conversation, turn, output.handoff) }),
      };
      if (isGivenUp) deps.onGivenUp?.(conversation, turn);
      const result = await deps.turns.settle(conversation, turn, record);
      if (result === 'lost') return result;
      deps.onSettled?.(conversation, turn, record);
      const restriction = output.limited === true ? 'limits' : conditions.restriction;
      if (restriction !== undefined) deps.onRestricted?.(conversation, restriction);
      for (const handoff of output.resumes ?? []) await deps.handoffs.end(handoff);
      await countSpent(deps, profile, record, now).catch((error: unknown) => deps.onUncounted?.(error));
      return result;
    } catch (error) {
      // The first failure is the one to know; without the release the next try waits for the lease.
      await deps.turns.release(conversation, turn).catch(() => undefined);
      throw error;
    } finally {
      await typing?.stop();
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

  const keepLanguage = async (
    conversation: ConversationKey,
    contact: Contact,
    { session: { language }, forget }: TurnOutput,
  ): Promise<void> => {
    if (language === undefined || language === contact.language || forget === true) return;
    await deps.contacts.setLanguage(conversation, language);
  };

  /** Before the record, so that the owner does not read of an assistant that stays silent; can be repeated. */
  const callBack = async ({ resumes = [] }: TurnOutput, now: number): Promise<void> => {
    for (const { conversation, at } of resumes) await deps.contacts.resumed(conversation, Math.max(now, at));
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

  const work: Work = async (conversation, mayBegin = () => true) => {
    let turns = 0;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const sending = await sendUnsent(conversation);
      if (sending.status === 'later') return { status: 'retry', turns, at: sending.at };
      if ((turns > 0 || sending.tried > 0) && !mayBegin()) return { status: 'retry', turns, at: deps.now() };
      const claimed = await claim(conversation);
      if (claimed.status === 'nothing') return { status: 'done', turns };
      if (claimed.status === 'busy') return { status: 'retry', turns, at: claimed.until };
      if (claimed.status === 'overtaken') continue;
      const ran = await runClaimed(conversation, claimed.turn);
      if (typeof ran === 'object') return await work(ran.nowOf, mayBegin);
      if (ran === 'settled') turns += 1;
    }
    return { status: 'retry', turns, at: deps.now() + RETRY_MS };
  };
  return work;
}

function handoffOf(conversation: ConversationKey, { turnId }: ClaimedTurn, handoff: HandoffOutput): Handoff | 'ended' {
  return handoff === 'ended' ? 'ended' : { ...handoff, conversation, turnId };
}
