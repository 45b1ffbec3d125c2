import type { Model } from '@strands-agents/sdk';
import type { AgentMessage, AgentTurn } from '@randevou/contracts';

/** A model made for one turn. */
export interface TurnModel {
  readonly model: Model;
  readonly modelId: string;
  /** Calls of the model interface so far. */
  readonly calls: () => number;
  /** What belongs to the closing text and does not fit into it. */
  readonly closing?: () => Pick<Extract<AgentMessage, { role: 'assistant' }>, 'asked' | 'choices'>;
}

/** Makes the model for a turn; `messages` grows with the turn's tool results. */
export type TurnModelFactory = (turn: AgentTurn, messages: readonly AgentMessage[]) => TurnModel;
