import * as z from 'zod';

/** Where the stage's agent answers, as its stack publishes it in SSM; the orchestrator follows within a minute. */
export const AgentAddress = z.object({
  v: z.literal(1),
  runtimeArn: z.string().startsWith('arn:'),
  /** Endpoint of the runtime, pinned to the version below. */
  qualifier: z.string().min(1),
  /** Changes with each deploy of the agent: part of session ids, so that a deploy reaches conversations under way. */
  version: z.string().min(1),
});
export type AgentAddress = z.infer<typeof AgentAddress>;
