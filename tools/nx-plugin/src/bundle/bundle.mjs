import { Buffer } from 'node:buffer';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { minify } from '@swc/core';
import { build } from 'esbuild';
import { fewerEntities } from './fewer-entities.mjs';
import { lambdaCredentials } from './lambda-credentials.mjs';
import { isClientsOwn, leanClients } from './lean-clients.mjs';
import { namesIn } from './names-in.mjs';
import { nativeHashes } from './native-hashes.mjs';
import { ownRequire } from './own-require.mjs';
import { packedWords } from './packed-words.mjs';
import { pureContracts } from './pure-contracts.mjs';
import { withoutEventStreams } from './without-event-streams.mjs';
import { isZodsOwn, withoutJsonSchemas } from './without-json-schemas.mjs';

const OPTIONS = {
  bundle: true,
  minify: true,
  metafile: true,
  write: false,
  platform: 'node',
  format: 'esm',
  target: 'node22',
  // Accents as they are, instead of two or six letters for each.
  charset: 'utf8',
  // The ES modules of packages that have both kinds: what is not used of them is left out. Conditions of our own take
  // the place of esbuild's `module`.
  conditions: ['@randevou/source', 'module'],
  mainFields: ['module', 'main'],
  // CommonJS packages call `require` for Node's own modules, and an ES module has none.
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
  logLevel: 'warning',
};

/**
 * Bundles a deployable's entry into one minified ESM file with its source map. Twice: what the first shows to be named
 * nowhere, the second leaves out.
 *
 * @param {string} entry `handler.ts` and `lambda.ts` run on Lambda
 * @param {string} folder
 * @returns {Promise<{ file: string, bytes: number, metafile: import('esbuild').Metafile }>}
 */
export async function bundle(entry, folder) {
  const file = join(folder, `${basename(entry, '.ts')}.mjs`);
  const runsOnLambda = ['handler.ts', 'lambda.ts'].includes(basename(entry));
  const options = { ...OPTIONS, entryPoints: [entry], outfile: file };
  const plugins = [
    ownRequire,
    pureContracts,
    nativeHashes,
    fewerEntities,
    ...(runsOnLambda ? [lambdaCredentials] : []),
  ];

  const whole = await build({ ...options, plugins });
  const [byClients, byZod] = await Promise.all([isClientsOwn, isZodsOwn].map((isOwn) => namesIn(whole, isOwn)));
  const { metafile, outputFiles } = await build({
    ...options,
    sourcemap: 'external',
    plugins: [
      ...plugins,
      leanClients(byClients),
      withoutEventStreams(byClients),
      withoutJsonSchemas(byZod),
      await packedWords(whole.metafile),
    ],
  });
  return { file, bytes: await write(file, outputFiles), metafile };
}

/** Minified once more, by the minifier that finds 3 % after esbuild's; gives the size. */
async function write(file, outputFiles) {
  const [map, code] = ['.map', '.mjs'].map((end) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '');
  const small = await minify(code, {
    module: true,
    compress: { ecma: 2022, passes: 2 },
    mangle: true,
    sourceMap: { content: map, filename: basename(file) },
    inlineSourcesContent: true,
  });
  await mkdir(dirname(file), { recursive: true });
  const text = `${small.code}\n//# sourceMappingURL=${basename(file)}.map\n`;
  await Promise.all([writeFile(file, text), writeFile(`${file}.map`, small.map ?? map)]);
  return Buffer.byteLength(text);
}
