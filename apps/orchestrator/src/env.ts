import { parseEnvironment, StageName } from '@randevou/contracts';
import * as z from 'zod';

const Environment = z.object({
  /** Names the stage's secrets and parameters, e.g. `prod`. */
  RANDEVOU_STAGE: StageName,
  /** The stage's DynamoDB table. */
  RANDEVOU_TABLE: z.string().min(3),
  /** FIFO queue of wake-ups. */
  RANDEVOU_QUEUE_URL: z.url(),
  /** Longest wait for the agent, milliseconds. */
  RANDEVOU_AGENT_TIMEOUT_MS: z.coerce.number().int().min(1).max(30_000).default(9_000),
  /** Invoked after a commit, so that events leave at once; absent: they leave with the next minute. */
  RANDEVOU_RELAY_FUNCTION: z.string().min(1).optional(),
  /** Turns voice notes into text, e.g. `randevou-prod-transcriber:live`; absent: who sends one is asked to write. */
  RANDEVOU_TRANSCRIBER_FUNCTION: z.string().min(1).optional(),
  /** Text is answered when nothing new came for so long, milliseconds. */
  RANDEVOU_MERGE_QUIET_MS: z.coerce.number().int().min(0).max(3000).default(1000),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional(),
});
export type Environment = z.infer<typeof Environment>;

/** Reads the environment once; the error names the variables that are wrong. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  return parseEnvironment('The orchestrator', Environment, source);
}
