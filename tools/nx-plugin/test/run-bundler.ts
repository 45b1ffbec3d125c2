import { execFile } from 'node:child_process';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const workspace = fileURLToPath(new URL('../../../', import.meta.url));
const BUNDLER = join(workspace, 'tools/nx-plugin/src/bundle.mjs');

export interface Bundled {
  readonly file: string;
  readonly bytes: number;
  readonly text: string;
  /** Everything in the folder. */
  readonly files: readonly string[];
  /** Paths of what is in the bundle, by its source map. */
  readonly sources: readonly string[];
  /** What the bundler told. */
  readonly told: string;
}

/** Bundles an entry, as the build of its project does. */
export async function runBundler(entry: string, folder: string): Promise<Bundled> {
  const { stdout } = await promisify(execFile)(process.execPath, [BUNDLER, entry, folder], { cwd: workspace });
  const file = join(folder, `${basename(entry, '.ts')}.mjs`);
  const map: unknown = JSON.parse(await readFile(`${file}.map`, 'utf8'));
  const sources: unknown = Reflect.get(Object(map), 'sources');
  if (!Array.isArray(sources)) throw new TypeError(`${file}.map names no sources`);
  return {
    file,
    bytes: (await stat(file)).size,
    text: await readFile(file, 'utf8'),
    files: await readdir(folder),
    sources: sources.map(String),
    told: stdout,
  };
}
