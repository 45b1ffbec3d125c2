import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The folder with a deployable's bundle, such as `apps/ingress`. Throws when it has not been built. */
export function bundleOf(project: string): string {
  const folder = join(ROOT, project, 'dist/bundle');
  if (!existsSync(folder))
    throw new Error(`${project} has no bundle; run: npx nx build ${project.split('/').at(-1) ?? ''}`);
  return folder;
}
