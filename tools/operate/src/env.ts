import { parseEnvironment } from '@randevou/contracts';
import * as z from 'zod';

const Environment = z.object({
  /** Where npm was called; it starts scripts at the root. */
  INIT_CWD: z.string().min(1).default('.'),
});
export type Environment = z.infer<typeof Environment>;

/** Reads the environment once; region and credentials are read by the AWS SDK itself. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  return parseEnvironment('The command', Environment, source);
}
