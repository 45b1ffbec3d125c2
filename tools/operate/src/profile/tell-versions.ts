import { diffProfiles } from '@randevou/business-profile';
import type { ProfileVersion } from '@randevou/store-dynamodb';
import { tellTime } from '../tell-time.ts';

const MOST_PLACES = 4;

/** One line per version, newest first: when it was stored, and the places that it changed. */
export function tellVersions(versions: readonly ProfileVersion[]): string[] {
  return versions
    .map(({ version, storedAt, profile }, index) => {
      const before = versions[index - 1]?.profile;
      const places = diffProfiles(before, profile).map(({ path }) => path.slice(0, 2).join(' > '));
      const shown = [...new Set(places)];
      const rest = shown.length > MOST_PLACES ? `, and ${String(shown.length - MOST_PLACES)} more` : '';
      const changes = before === undefined ? 'the first' : `${shown.slice(0, MOST_PLACES).join(', ')}${rest}`;
      const when = storedAt === undefined ? 'time unknown' : tellTime(storedAt, profile.timeZone);
      return `${String(version).padStart(4)}  ${when}  ${changes}`;
    })
    .reverse();
}
