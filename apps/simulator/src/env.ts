import * as z from 'zod';

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  AWS_ACCESS_KEY_ID: z.string().optional(),
  AWS_PROFILE: z.string().optional(),
  HOME: z.string().optional(),
});

export interface SimulatorEnvironment {
  readonly port: number | undefined;
  /** What Bedrock's client needs of the person's own AWS credentials; undefined when there are none. */
  readonly bedrock: Readonly<Record<string, string>> | undefined;
}

const PASSED_ON = [
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'AWS_PROFILE',
  'AWS_REGION',
  'HOME',
];

export function readEnvironment(source: NodeJS.ProcessEnv = process.env): SimulatorEnvironment {
  const parsed = Environment.safeParse(source);
  if (!parsed.success) throw new Error(`PORT must be a port number, not "${source['PORT'] ?? ''}"`);
  const { PORT, AWS_ACCESS_KEY_ID, AWS_PROFILE, HOME = '' } = parsed.data;
  if (AWS_ACCESS_KEY_ID === undefined && AWS_PROFILE === undefined) return { port: PORT, bedrock: undefined };
  const passed = PASSED_ON.flatMap((name) => {
    const value = source[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    port: PORT,
    bedrock: {
      AWS_CONFIG_FILE: source['AWS_CONFIG_FILE'] ?? `${HOME}/.aws/config`,
      AWS_SHARED_CREDENTIALS_FILE: source['AWS_SHARED_CREDENTIALS_FILE'] ?? `${HOME}/.aws/credentials`,
      ...(Object.fromEntries(passed) as Record<string, string>),
    },
  };
}
