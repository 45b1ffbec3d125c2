import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

const PACKAGES = fileURLToPath(new URL('../../packages/', import.meta.url));

/** What a tool package needs in the cloud: `toolServer` in its package.json. */
const Needs = z
  .strictObject({
    /** `profiles`: reads the businesses' profiles; `ledger`: reads and writes bookings, which mcp-booking alone may. */
    table: z.enum(['none', 'profiles', 'ledger']).default('none'),
    /** Providers whose secrets it reads: `payments` is `randevou/<stage>/third-party/payments`. */
    secrets: z.array(z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and dashes')).default([]),
    timeoutSeconds: z.int().min(1).max(30).default(15),
    memoryMb: z.int().min(128).max(3008).default(1024),
  })
  .prefault({});
const Manifest = z.object({ toolServer: Needs });

/** A package that deploys as a tool server. */
export interface ToolServerPackage {
  /** What models and controllers know it by: `booking` of `packages/mcp-booking`. */
  readonly name: string;
  /** From the workspace's root. */
  readonly project: string;
  readonly needs: z.infer<typeof Needs>;
}

/** Every `packages/mcp-*` with a `src/lambda.ts`: a new one deploys without a change here. */
export function findToolServers(packages = PACKAGES): readonly ToolServerPackage[] {
  return readdirSync(packages)
    .filter((folder) => folder.startsWith('mcp-') && existsSync(join(packages, folder, 'src/lambda.ts')))
    .toSorted()
    .map((folder) => ({
      name: folder.slice('mcp-'.length),
      project: `packages/${folder}`,
      needs: readNeeds(join(packages, folder, 'package.json')),
    }));
}

function readNeeds(path: string): z.infer<typeof Needs> {
  const parsed = Manifest.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (parsed.success) return parsed.data.toolServer;
  const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`${path} does not say what the tool server needs:\n${problems.join('\n')}`);
}
