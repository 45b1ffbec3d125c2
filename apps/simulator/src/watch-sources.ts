import { watch } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Simulator } from './start-simulator.ts';

/** Editors write a file in several steps. */
const QUIET_MS = 200;
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Starts the functions anew, with the profile as it is then, whenever a source or the profile changes. */
export function watchSources(business: string, simulator: Pick<Simulator, 'reload'>): () => void {
  let timer: NodeJS.Timeout | undefined;
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      simulator.reload().then(
        () => console.log('… read again'),
        (error: unknown) => console.error(error instanceof Error ? error.message : error),
      );
    }, QUIET_MS);
  };
  const onSource = (_event: string, name: string | null) => {
    if (name !== null && /\.(ts|tsx|yaml)$/.test(name) && !name.includes('node_modules')) changed();
  };
  const watchers = ['packages', 'apps'].map((folder) => watch(`${ROOT}${folder}`, { recursive: true }, onSource));
  // A profile of one's own may lie anywhere; a sample lies among the packages.
  if (/[./\\]/.test(business)) watchers.push(watch(business, changed));
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
