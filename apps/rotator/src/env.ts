import { parseEnvironment, StageName } from '@randevou/contracts';
import * as z from 'zod';

const Environment = z.object({
  /** Whose secrets it rotates, e.g. `prod`. */
  RANDEVOU_STAGE: StageName,
  /** Where the secrets are replicated to: tool servers there need the public keys, too. */
  RANDEVOU_SECOND_REGION: z
    .string()
    .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'a region like eu-west-1')
    .optional(),
});
export type Environment = z.infer<typeof Environment>;

/** Reads the environment once; the error names the variables that are wrong. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  return parseEnvironment('The rotator', Environment, source);
}
