import type { Model } from '@strands-agents/sdk';
import type { AgentMessage, AgentTurn, Usage } from '@randevou/contracts';

/** A model made for one turn. */
export interface TurnModel {
  readonly model: Model;
  readonly modelId: string;
  /** Whether the request may say where the prompt can be cached; other models refuse that. */
  readonly cachePoint: boolean;
  /** Calls and tokens so far, also of calls whose answer was of no use. */
  readonly usage: () => Omit<Usage, 'modelId'>;
  /** What belongs to the closing text and does not fit into it. */
  readonly closing?: () => Pick<
    Extract<AgentMessage, { role: 'assistant' }>,
    'asked' | 'choices' | 'offersPerson' | 'leads' | 'next'
  >;
}

/** Makes the model for a turn; `messages` grows with the turn's tool results. */
export type TurnModelFactory = (turn: AgentTurn, messages: readonly AgentMessage[]) => TurnModel;
