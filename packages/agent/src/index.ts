export { createAgent, type AgentOptions, type TurnAgent } from './create-agent.ts';
export { AgentError } from './errors.ts';
export { createGuidedModel, GUIDED_MODEL_ID } from './guided-model.ts';
export { createNovaModel, NOVA_2_LITE_MODEL_ID, NOVA_PRO_MODEL_ID, type NovaOptions } from './nova-model.ts';
export type { TurnModel, TurnModelFactory } from './turn-model.ts';
