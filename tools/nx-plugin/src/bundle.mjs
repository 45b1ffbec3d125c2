// node bundle.mjs <entry> <folder>: one minified ESM file with its source map, able to run with nothing beside it.
import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { argv } from 'node:process';

const [entry, folder] = argv.slice(2);
if (!entry || !folder) throw new Error('Usage: node bundle.mjs <entry> <folder>');

/**
 * bedrock-agentcore calls a `require` that it makes itself, and esbuild leaves such calls for the run, when there is
 * no node_modules to find @fastify/sse in. Without that line they are calls like any other, and bundled.
 */
const ownRequire = {
  name: 'own-require',
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]bedrock-agentcore[\\/].*\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(/^const require = createRequire\(import\.meta\.url\);$/m, ''),
    }));
  },
};

await build({
  entryPoints: [entry],
  outfile: join(folder, `${basename(entry, '.ts')}.mjs`),
  bundle: true,
  minify: true,
  sourcemap: true,
  platform: 'node',
  format: 'esm',
  target: 'node22',
  conditions: ['@randevou/source'],
  plugins: [ownRequire],
  // CommonJS packages call `require` for Node's own modules, and an ES module has none.
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
