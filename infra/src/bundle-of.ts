import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The folder with a deployable's bundle: of a project, such as `apps/ingress`, or of a handler among the stacks, such as
 * `infra/event-destination`. Throws when it has not been built.
 */
export function bundleOf(deployable: string): string {
  const own = dirname(deployable) === 'infra';
  const folder = own ? join(ROOT, 'infra/dist/bundle', deployable.slice(6)) : join(ROOT, deployable, 'dist/bundle');
  const project = own ? 'infra' : deployable.split('/').at(-1);
  if (!existsSync(folder)) throw new Error(`${deployable} has no bundle; run: npx nx build ${project ?? ''}`);
  return folder;
}
