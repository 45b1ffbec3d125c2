import * as z from 'zod';

const Environment = z.object({
  /** Names the stage's secrets and parameters, e.g. `prod`. */
  RANDEVOU_STAGE: z.string().regex(/^[a-z][a-z0-9-]{0,19}$/, 'lower-case letters, digits and -, at most 20'),
  /** The stage's DynamoDB table. */
  RANDEVOU_TABLE: z.string().min(3),
  /** Topic of the domain events. */
  RANDEVOU_EVENTS_TOPIC_ARN: z.string().startsWith('arn:'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional(),
});
export type Environment = z.infer<typeof Environment>;

/** Reads the environment once; the error names the variables that are wrong. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  const parsed = Environment.safeParse(source);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The relay cannot start; check these environment variables:\n${problems.join('\n')}`);
}
