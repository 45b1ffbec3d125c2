import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGES = fileURLToPath(new URL('../../../packages/', import.meta.url));

/** Folders of the tool servers that somebody has added: every `mcp-*` with a `src/lambda.ts` but the two that are known. */
export function addedToolServers(known: readonly string[], packages = PACKAGES): readonly string[] {
  return readdirSync(packages)
    .filter((folder) => folder.startsWith('mcp-') && !known.includes(folder))
    .filter((folder) => existsSync(join(packages, folder, 'src/lambda.ts')))
    .toSorted();
}
