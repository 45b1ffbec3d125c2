import { composeReply } from '../render/compose-reply.ts';
import { nextSession } from '../next-session.ts';
import type { TurnContext } from '../turn-context.ts';
import { talkWithoutModel, type TalkDeps, type Talked } from './talk.ts';

export interface Settled {
  /** As it stands after the wish that is settled. */
  readonly context: TurnContext;
  readonly talked: Talked;
}

/** Longer ago, what else was wished has been forgotten. */
const STALE_MS = 60 * 60_000;
/** WhatsApp's limit of a text with options. */
const TEXT_MAX = 1024;

/**
 * After one of several wishes of a text is settled, the next is taken up in the same reply, as if the customer wrote it
 * now: no model, and nothing is done without their act.
 */
export async function nextWish(context: TurnContext, deps: TalkDeps, talked: Talked): Promise<Settled> {
  const { answer, usage } = talked;
  const { input, words } = context;
  const session = nextSession(context, answer);
  const { next } = session;
  const settles = (answer.outcome === 'committed' || answer.outcome === 'discarded') && answer.forget === undefined;
  const [text, ...later] = next === undefined || input.now - Date.parse(next.at) > STALE_MS ? [] : next.texts;
  const [message] = input.turn.messages;
  if (!settles || text === undefined || message === undefined || context.late) return { context, talked };

  const { next: _next, recentTurns: _counted, ...remembered } = session;
  const { recentTurns } = context.session;
  const rest = { ...remembered, ...(recentTurns === undefined ? {} : { recentTurns }) };
  const now = new Date(input.now).toISOString();
  const said = { ...message, message: { ...message.message, at: now, content: { kind: 'text' as const, text } } };
  const after: TurnContext = {
    ...context,
    session: { ...rest, ...(next === undefined || later.length === 0 ? {} : { next: { at: next.at, texts: later } }) },
    state: await context.tools.customerState(),
    input: { ...input, turn: { ...input.turn, session: rest, messages: [said] } },
  };
  const { answer: following } = await talkWithoutModel(after, deps, [{ type: 'text', text }]);
  const together = [answer.reply.text, '', `**${words.notes.nextOne}**`, following.reply.text];
  const { options, listLabel } = following.reply;
  // Nothing may be cut off: what is done is told before what comes next is shown.
  const fits = options.length === 0 || together.join('\n').length <= TEXT_MAX;
  const reply = fits ? composeReply(together, options, listLabel) : following.reply;
  const before = fits ? {} : { before: composeReply([answer.reply.text]) };
  return { context: after, talked: { answer: { ...following, reply, ...before }, usage } };
}
