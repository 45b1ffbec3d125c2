import { readFile } from 'node:fs/promises';

/**
 * Every word of the files that a build kept something of, but for those that do not count.
 *
 * @param {{ metafile: import('esbuild').Metafile }} build
 * @param {(path: string) => boolean} isExempt
 * @returns {Promise<ReadonlySet<string>>}
 */
export async function namesIn({ metafile }, isExempt) {
  const names = new Set();
  const kept = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  for (const path of kept.filter((each) => !isExempt(`/${each}`))) {
    for (const [name] of (await readFile(path, 'utf8')).matchAll(/[A-Za-z_$][\w$]*/g)) names.add(name);
  }
  return names;
}
