import * as z from 'zod';

/** Name of a stage, e.g. `prod`; part of the names of its secrets and parameters. */
export const StageName = z.string().regex(/^[a-z][a-z0-9-]{0,19}$/, 'lower-case letters, digits and -, at most 20');

/** The environment of a deployable, checked. The error says who cannot start, and names the variables that are wrong. */
export function parseEnvironment<T>(
  deployable: string,
  schema: z.ZodType<T>,
  source: Readonly<Record<string, string | undefined>>,
): T {
  const parsed = schema.safeParse(source);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`${deployable} cannot start; check these environment variables:\n${problems.join('\n')}`);
}
