import { readFile } from 'node:fs/promises';
import type { BusinessProfile } from '@randevou/contracts';
import { parseProfile } from './parse-profile.ts';
import { ProfileError } from './profile-error.ts';

/** The profile in a YAML file. Throws a `ProfileError`. */
export async function loadProfile(file: string): Promise<BusinessProfile> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    const issue = {
      file,
      path: '',
      problem: 'the file cannot be read',
      remedy: 'Check that it exists and is readable',
    };
    throw new ProfileError('profile_unreadable', [issue], { cause });
  }
  return parseProfile(text, { file });
}
