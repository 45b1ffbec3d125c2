// node bundle.mjs <entry> <folder>: one minified ESM file with its source map, able to run with nothing beside it.
import { build } from 'esbuild';
import { basename, join } from 'node:path';
import { argv } from 'node:process';

const [entry, folder] = argv.slice(2);
if (!entry || !folder) throw new Error('Usage: node bundle.mjs <entry> <folder>');

await build({
  entryPoints: [entry],
  outfile: join(folder, basename(entry, '.ts') + '.mjs'),
  bundle: true,
  minify: true,
  sourcemap: true,
  platform: 'node',
  format: 'esm',
  target: 'node22',
  conditions: ['@randevou/source'],
  // CommonJS packages call `require` for Node's own modules, and an ES module has none.
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
