import type { AgentMessage, AskedField, HistoryItem, ProfileFacts, TurnEvent, TurnFacts } from '@randevou/contracts';

/** Everything a step is decided from; the policy itself keeps nothing. */
export interface GuidedInput {
  readonly profile: ProfileFacts;
  readonly facts: TurnFacts;
  readonly history: readonly HistoryItem[];
  readonly events: readonly TurnEvent[];
  /** What happened so far in this turn. */
  readonly results: readonly AgentMessage[];
}

export interface GuidedCall {
  readonly type: 'call';
  readonly name: string;
  readonly arguments: Record<string, unknown>;
}

/** Ends the turn. An empty text means that the tool results say it all. */
export interface GuidedReply {
  readonly type: 'reply';
  readonly text: string;
  readonly asked?: AskedField;
  readonly choices?: readonly { readonly value: string; readonly title: string }[];
  readonly offersPerson?: true;
  /** The text stands before what the results show. */
  readonly leads?: true;
  /** Further wishes of this turn, to be taken up one by one as this one is settled. */
  readonly next?: readonly string[];
}

export type GuidedStep = GuidedCall | GuidedReply;

/** One call at most for most wishes, then the reply made of what came back. */
export interface Plan {
  readonly calls: readonly GuidedCall[];
  readonly closing: (results: readonly AgentMessage[]) => GuidedReply;
}

export const SILENT: GuidedReply = { type: 'reply', text: '' };
