import { parseEnvironment } from '@randevou/contracts';
import * as z from 'zod';

const Environment = z.object({
  /** AgentCore calls 8080. */
  PORT: z.coerce.number().int().min(1).max(65535).default(8080),
  HOST: z.string().min(1).default('0.0.0.0'),
  RANDEVOU_MODEL: z.enum(['nova', 'guided']),
  /** Another Bedrock model or inference profile for `nova`. */
  RANDEVOU_MODEL_ID: z.string().min(1).optional(),
  AWS_REGION: z.string().min(1).default('us-east-1'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional(),
});
export type Environment = z.infer<typeof Environment>;

/** Reads the environment once; the error names the variables that are wrong. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  return parseEnvironment('The agent runtime', Environment, source);
}
