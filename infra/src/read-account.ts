import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { AccountConfig } from './account-config.ts';

/** The account's file. The error names the file and the field. */
export function readAccount(path: string): AccountConfig {
  const parsed = AccountConfig.safeParse(parse(readFileSync(path, 'utf8')) ?? {});
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.') || '(all)'}: ${issue.message}`);
  throw new Error(`${path} does not describe an account:\n${problems.join('\n')}`);
}
