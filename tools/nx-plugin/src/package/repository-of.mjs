/**
 * npm takes a package with provenance only if its manifest names the repository that the workflow runs in; so there, that
 * one is named. Elsewhere the workspace's, if it says where it is kept.
 *
 * @param {{ readonly repository?: unknown }} workspace its manifest
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {string} directory of the package
 */
export function repositoryOf({ repository }, { GITHUB_SERVER_URL, GITHUB_REPOSITORY }, directory) {
  if (!GITHUB_SERVER_URL || !GITHUB_REPOSITORY) return repository;
  return { type: 'git', url: `git+${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}.git`, directory };
}
