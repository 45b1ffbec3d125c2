import { BusinessProfile } from '@randevou/contracts';
import { checkProfile } from './check-profile.ts';
import type { Explained } from './explain-zod-issue.ts';
import { parseSections, type Sections } from './parse-sections.ts';
import { ProfileError, type ProfileIssue } from './profile-error.ts';
import { formatPath, readYaml } from './read-yaml.ts';

/**
 * The profile in a YAML text. Throws a `ProfileError` with everything that is wrong.
 * `file` only names the text in errors.
 */
export function parseProfile(yamlText: string, options: { readonly file: string }): BusinessProfile {
  const { file } = options;
  const yaml = readYaml(yamlText, file);
  if (yaml.issues.length > 0) throw new ProfileError('profile_unreadable', yaml.issues);
  const root = yaml.value;
  if (typeof root !== 'object' || root === null || Array.isArray(root)) {
    throw new ProfileError('profile_unreadable', [
      {
        file,
        line: 1,
        column: 1,
        path: '',
        problem: 'there is no profile in it',
        remedy: 'A profile is a map that begins with id, name and category',
      },
    ]);
  }

  const issues: ProfileIssue[] = [];
  const report = ({ path, key, problem, remedy }: Explained) => {
    const place = key === undefined ? yaml.locate(path) : yaml.locate(path.slice(0, -1), key);
    issues.push({ file, ...place, path: formatPath(path), problem, remedy });
  };
  const sections = parseSections({ ...root }, report);
  checkProfile(sections, (path, problem, remedy) => {
    report({ path, problem, remedy });
  });
  if (issues.length > 0) {
    throw new ProfileError(
      'profile_invalid',
      issues.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)),
    );
  }
  return BusinessProfile.parse(assemble(sections));
}

function assemble(sections: Sections): unknown {
  const values = <T>(entries: readonly { readonly value: T }[]): T[] => entries.map(({ value }) => value);
  return {
    ...sections.head,
    hours: values(sections.hours).flat(),
    overrides: values(sections.overrides).flat(),
    resources: values(sections.resources),
    joins: values(sections.joins).map(({ resources, seats }) => ({ resources, seats })),
    services: values(sections.services),
    faq: values(sections.faq),
    menu: values(sections.menu),
  };
}
