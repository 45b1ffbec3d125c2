import { parseEnvironment, StageName } from '@randevou/contracts';
import * as z from 'zod';

const Environment = z.object({
  /** Names the stage's parameters in SSM, e.g. `prod`. */
  RANDEVOU_STAGE: StageName,
  /** The stage's DynamoDB table. */
  RANDEVOU_TABLE: z.string().min(3),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional(),
});
export type Environment = z.infer<typeof Environment>;

/** Reads the environment once; the error names the variables that are wrong. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  return parseEnvironment('The booking tools', Environment, source);
}
