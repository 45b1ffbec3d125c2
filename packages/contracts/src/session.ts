import * as z from 'zod';
import { CommitDraftArguments } from './controller-tools.ts';
import { JoinWaitingListArguments } from './model-tools.ts';
import { Draft, Slot } from './booking.ts';
import { BookingReference, Instant, Language, LocalDate } from './primitives.ts';
import { AskedDetail } from './profile.ts';
import { Wish } from './wish.ts';

/** What a question asks for, so that a bare answer ("four", "Anya") can be understood. */
export const AskedField = z.union([AskedDetail, z.enum(['service', 'date', 'time', 'times', 'reference'])]);
export type AskedField = z.infer<typeof AskedField>;

/** How an answer of ours ended; the guided policy starts a new request after a settled one. */
export const TurnOutcomeTag = z.enum([
  'answered',
  'asked',
  'offered',
  'drafted',
  'committed',
  'discarded',
  'listed',
  'refused',
  'apologised',
]);
export type TurnOutcomeTag = z.infer<typeof TurnOutcomeTag>;

export const HistoryItem = z.discriminatedUnion('role', [
  z.object({ role: z.literal('customer'), at: Instant, text: z.string().max(2000) }),
  z.object({
    role: z.literal('assistant'),
    at: Instant,
    text: z.string(),
    outcome: TurnOutcomeTag,
    asked: AskedField.optional(),
    /** The text, which is not kept, held a question. */
    question: z.literal(true).optional(),
  }),
]);
/** One line of the conversation as the model and the guided policy see it; without its text where none is kept. */
export type HistoryItem = z.infer<typeof HistoryItem>;

/** Slots that were put on the customer's screen together. */
export const Offer = z.object({
  id: z.string().min(1),
  at: Instant,
  slots: z.array(Slot),
  partySize: z.int().optional(),
  /** Set when the offer is for moving this booking. */
  reference: BookingReference.optional(),
  /** Who the visit is for, when the customer said so. */
  name: z.string().max(120).optional(),
  /** Arguments of the search, so that "more" can go on. */
  search: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
});
export type Offer = z.infer<typeof Offer>;

export const Proposal = z.discriminatedUnion('kind', [
  /** To be put on the waiting list of a day. */
  z.object({ kind: z.literal('wait'), wish: z.object(JoinWaitingListArguments.shape) }),
  /** To leave one of the lines that the customer waits in; the answer says which. */
  z.object({ kind: z.literal('leave') }),
  /** To be forgotten, and the bookings that lie ahead cancelled. */
  z.object({ kind: z.literal('forget') }),
]);
export type Proposal = z.infer<typeof Proposal>;

/** What a conversation remembers between turns. Personal data: store only. */
export const Session = z.object({
  v: z.literal(1),
  language: Language.optional(),
  /** Newest last; bounded by `turn`. */
  history: z.array(HistoryItem),
  /** The latest offer; a tap on an older one shows a draft instead of booking. */
  offer: Offer.optional(),
  /** The draft last shown: what a late or repeated confirmation is about when the draft is no longer open. */
  shown: Draft.optional(),
  /** The one detail asked for after a tap: its answer completes the tap. */
  awaiting: z
    .object({
      field: AskedDetail,
      draftId: z.string(),
      /** Answers of before, where no new draft can keep them: to the place that the waiting list holds. */
      given: z.object(CommitDraftArguments.omit({ draft_id: true }).shape).optional(),
    })
    .optional(),
  /** What plain consent answers in place of a draft: a question of ours about something that books nothing. */
  proposal: Proposal.optional(),
  /** Kept where the texts are not. */
  wish: Wish.optional(),
  /** Wishes said beside the one under way, in the customer's words: each is taken up when that is settled. */
  next: z.object({ at: Instant, texts: z.array(z.string().max(500)).min(1).max(3) }).optional(),
  /** A person was asked for: the bot is silent until then, or until it is called back. */
  paused: z.object({ at: Instant, until: Instant }).optional(),
  /** When the customer's latest turns began, epoch seconds, oldest first: what limits are counted from. */
  recentTurns: z.array(z.int()).optional(),
  /** The customer wrote more than the limits allow: until then texts get no answer. */
  limited: z.object({ until: Instant }).optional(),
  /** The local day on which the customer was last told that nothing can be done here at the moment. */
  toldOff: LocalDate.optional(),
});
export type Session = z.infer<typeof Session>;
