import type { BusinessProfile, ProfileFacts } from '@randevou/contracts';
import type { InboxMessage, TurnInput, TurnOutput, TurnRunner, TurnUsage } from '@randevou/conversation';
import { confirmDraft } from './acts/confirm-draft.ts';
import { decideAct, type CustomerAct } from './acts/decide-act.ts';
import { draftAgain } from './acts/draft-again.ts';
import { draftUnderWay } from './acts/draft-under-way.ts';
import { discard, performTap } from './acts/perform-tap.ts';
import { performWaiting } from './acts/perform-waiting.ts';
import { performPrivacy } from './acts/privacy/perform-privacy.ts';
import { reminderAnswer, reminderWish, type ReminderWishOfTurn } from './acts/reminder-wish.ts';
import { sayResume } from './acts/resume-of-turn.ts';
import { steer } from './acts/steer.ts';
import { askAgain, takeAnswer } from './acts/take-answer.ts';
import { tapAnswer } from './acts/tap-answer.ts';
import { chooseLanguage } from './choose-language.ts';
import { closedOutput } from './closed-output.ts';
import { holdBack } from './hold-back.ts';
import { limitAnswer } from './limit-answer.ts';
import { ownWords } from './read-content.ts';
import { composeReply } from './render/compose-reply.ts';
import { nextWish } from './talk/next-wish.ts';
import { talk, type TalkDeps, type Talked } from './talk/talk.ts';
import { createToolBox, type ToolBox } from './tool-box.ts';
import type { Answer, TurnContext } from './turn-context.ts';
import { heldBack, turnOutput, unanswered } from './turn-output.ts';
import { voiceFor } from './voice-for.ts';

export type TurnRunnerDeps = Omit<TalkDeps, 'agentTimeoutMs'> & {
  /** Of `business-profile`. */
  readonly profileFacts: (profile: BusinessProfile) => ProfileFacts;
  /** Longest wait for the agent, milliseconds; 9,000 unless given. */
  readonly agentTimeoutMs?: number;
};

/** An act that lies further back is shown again instead of done. */
const LATE_MS = 15 * 60_000;
/** From this attempt on the customer hears of the trouble instead of nothing. */
const LAST_ATTEMPT = 3;
const NOTHING_KNOWN: TurnContext['state'] = { bookings: [], offers: [] };
const NO_MODEL: TurnUsage = { modelCalls: 0, inputTokens: 0, outputTokens: 0, modelId: 'none', fellBack: false };

/**
 * What a turn does. Taps, plain consent and the answer to the one detail asked for are done by code, everything else
 * by the agent or, in its stead, the guided policy; only code commits, and only on an act of the customer. Exactly one
 * reply. Throws when tools do not answer, up to the third attempt of the turn, which then apologises.
 */
export function createTurnRunner(options: TurnRunnerDeps): TurnRunner {
  const deps: TalkDeps = { ...options, agentTimeoutMs: options.agentTimeoutMs ?? 9_000 };

  const run = async (context: TurnContext, wish: ReminderWishOfTurn | undefined): Promise<TurnOutput> => {
    const byCode = (answer: Answer) => turnOutput(context, { answer, usage: NO_MODEL }, wish);
    const resumed = sayResume(context);
    // A word that means START where nobody waits for a person.
    if (resumed !== undefined)
      return turnOutput(context, { answer: resumed, usage: NO_MODEL }, wish?.wanted === true ? undefined : wish);
    const act = decideAct(context, wish?.rest);
    const held = holdBack(context, act);
    if (held?.why === 'limited' && held.until !== undefined) return byCode(limitAnswer(context, held.until));
    if (act.kind === 'silent' || held !== undefined) {
      if (wish !== undefined) return byCode(reminderAnswer(context, wish.wanted));
      return held === undefined ? unanswered(context) : heldBack(context, held);
    }
    const { answer, usage } = await perform(context, deps, act);
    const talked = { answer: act.kind === 'talk' ? withLateNote(context, answer) : answer, usage };
    const settled = await nextWish(context, deps, talked);
    return turnOutput(settled.context, settled.talked, wish);
  };

  return async (input) => {
    const facts = options.profileFacts(input.profile);
    const tools = createToolBox(deps.tools, input);
    const wish = reminderWish(input);
    if (input.mode === 'off') return closedOutput(contextFor(input, facts, tools, NOTHING_KNOWN, wish), wish);
    try {
      return await run(contextFor(input, facts, tools, await tools.customerState(), wish), wish);
    } catch (error) {
      if (input.turn.attempt < LAST_ATTEMPT) throw error;
      deps.onTrouble?.('turn', error);
      const context = contextFor(input, facts, tools, NOTHING_KNOWN, wish);
      const reply = composeReply([context.words.apology(input.profile.phone)]);
      const answer: Answer =
        wish?.rest.length === 0 ? reminderAnswer(context, wish.wanted) : { reply, outcome: 'apologised' };
      return turnOutput(context, { answer, usage: NO_MODEL }, wish);
    }
  };
}

async function perform(
  context: TurnContext,
  deps: TalkDeps,
  act: Exclude<CustomerAct, { kind: 'silent' }>,
): Promise<Talked> {
  const byCode = async (answer: Answer | Promise<Answer>): Promise<Talked> => ({
    answer: await answer,
    usage: NO_MODEL,
  });
  switch (act.kind) {
    case 'tap':
      return act.target.kind === 'answer'
        ? tapAnswer(context, deps, act.target, act.title)
        : byCode(performTap(context, act.target));
    case 'consent':
      return byCode(confirmDraft(context, act.draft));
    case 'late_consent':
      return byCode(draftAgain(context, act.draft, { lead: context.words.notes.holdRanOut }));
    case 'dissent':
      return byCode(discard(context, act.draft));
    case 'detail':
      return byCode(confirmDraft(context, act.draft, act.detail));
    case 'answer':
      return byCode(takeAnswer(context, act.pending, act.detail));
    case 'no_answer':
      return byCode(askAgain(context, act.pending));
    case 'steer':
      return byCode(steer(context, act.steering, act.draft));
    case 'privacy':
      return byCode(performPrivacy(context, act.act));
    case 'waiting':
      return byCode(performWaiting(context, act.act));
    case 'pick': {
      const { partySize, name, reference } = context.session.offer ?? {};
      const kind = reference === undefined ? 'book' : 'move';
      const answers = draftUnderWay(context)?.answers;
      return byCode(draftAgain(context, { kind, slot: act.slot, partySize, name, answers, reference }));
    }
    case 'talk':
      return talk(context, deps, act.events);
    case 'unreadable':
      return byCode({ reply: composeReply([context.words.unreadable[act.what]]), outcome: 'answered' });
  }
}

function contextFor(
  input: TurnInput,
  profileFacts: ProfileFacts,
  tools: ToolBox,
  state: TurnContext['state'],
  wish: ReminderWishOfTurn | undefined,
): TurnContext {
  const { profile, turn } = input;
  // STOP is a word of every language.
  const isBare = (text: string, message: InboxMessage): boolean =>
    wish?.rest.includes(message) === false && text.trim().split(/\s+/).length <= 2;
  const texts = turn.messages.flatMap((message) => {
    const text = ownWords(message);
    return text === undefined || isBare(text, message) ? [] : [text];
  });
  // A first word that one language alone has, such as "baja".
  const [only, ...others] = wish?.languages ?? [];
  const known = turn.session.language ?? input.contact.language ?? (others.length === 0 ? only : undefined);
  const language = chooseLanguage(
    profile,
    known === undefined ? turn.session : { ...turn.session, language: known },
    texts,
  );
  const oldest = Math.min(...turn.messages.map(({ message }) => Date.parse(message.at)));
  return {
    ...voiceFor(profile, language, turn.turnId.slice(0, 12)),
    input,
    profileFacts,
    session: turn.session,
    state,
    tools,
    late: input.now - oldest > LATE_MS,
  };
}

function withLateNote({ late, words }: TurnContext, answer: Answer): Answer {
  if (!late) return answer;
  const { text, options, listLabel } = answer.reply;
  return { ...answer, reply: composeReply([words.notes.readLate, '', text], options, listLabel) };
}
