import { parseEnvironment, StageName } from '@randevou/contracts';
import * as z from 'zod';

const Environment = z.object({
  /** Names the stage's secrets and parameters, e.g. `prod`. */
  RANDEVOU_STAGE: StageName,
  /** The stage's DynamoDB table. */
  RANDEVOU_TABLE: z.string().min(3),
  /** Topic of the domain events. */
  RANDEVOU_EVENTS_TOPIC_ARN: z.string().startsWith('arn:'),
  /** FIFO queue of wake-ups. */
  RANDEVOU_QUEUE_URL: z.url(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional(),
});
export type Environment = z.infer<typeof Environment>;

/** Reads the environment once; the error names the variables that are wrong. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  return parseEnvironment('The relay', Environment, source);
}

/** X-Ray's header, which Lambda sets anew for each invocation. */
export function readTraceHeader(source: NodeJS.ProcessEnv = process.env): string | undefined {
  return source['_X_AMZN_TRACE_ID'];
}
