import { parseProfile } from '../src/parse-profile.ts';
import { ProfileError, type ProfileIssue } from '../src/profile-error.ts';

/** What is wrong with the text of a profile; nothing if it is sound. */
export function issuesOf(text: string): readonly ProfileIssue[] {
  try {
    parseProfile(text, { file: 'shop.yaml' });
  } catch (error) {
    if (error instanceof ProfileError) return error.issues;
    throw error;
  }
  return [];
}

/** `path line: problem. remedy` of each. */
export function saidOf(text: string): string[] {
  return issuesOf(text).map(({ path, line, problem, remedy }) => `${path} ${String(line)}: ${problem}. ${remedy}`);
}
