import { parseEnvironment } from '@randevou/contracts';
import * as z from 'zod';

const Environment = z.object({
  /** Bucket for voice notes on their way to text, e.g. `randevou-prod-media`. */
  RANDEVOU_MEDIA_BUCKET: z.string().min(3),
  /** Before every key in that bucket. */
  RANDEVOU_MEDIA_PREFIX: z
    .string()
    .regex(/^([\w.-]+\/)*$/, 'folders, each with / at its end')
    .default('voice/'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional(),
});
export type Environment = z.infer<typeof Environment>;

/** Reads the environment once; the error names the variables that are wrong. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  return parseEnvironment('The transcriber', Environment, source);
}
