import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGES = fileURLToPath(new URL('../../packages/', import.meta.url));

/** A package that deploys as a tool server. */
export interface ToolServerPackage {
  /** What models and controllers know it by: `booking` of `packages/mcp-booking`. */
  readonly name: string;
  /** From the workspace's root. */
  readonly project: string;
}

/** Every `packages/mcp-*` with a `src/lambda.ts`: a new one deploys without a change here. */
export function findToolServers(packages = PACKAGES): readonly ToolServerPackage[] {
  return readdirSync(packages)
    .filter((folder) => folder.startsWith('mcp-') && existsSync(join(packages, folder, 'src/lambda.ts')))
    .toSorted()
    .map((folder) => ({ name: folder.slice('mcp-'.length), project: `packages/${folder}` }));
}
