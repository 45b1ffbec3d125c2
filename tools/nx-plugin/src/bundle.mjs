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

/**
 * The AWS clients describe every operation of their service in one file of arrays. esbuild takes the arrays' computed
 * keys for effects and keeps them all; said to be pure, those of operations that are not called go.
 */
const pureSchemas = {
  name: 'pure-schemas',
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]@aws-sdk[\\/].*[\\/]dist-es[\\/].*schemas_\d+\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(
        /^((?:export )?var [\w$]+ = )(\[[^]*?\]);$/gm,
        '$1/* @__PURE__ */ (() => $2)();',
      ),
    }));
  },
};

/** Lambda puts credentials into the environment; the ways of a developer's machine stay out of the bundle. */
const lambdaCredentials = {
  name: 'lambda-credentials',
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]@aws-sdk[\\/]credential-provider-node[\\/]dist-es[\\/]index\.js$/ }, () => ({
      contents: "export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';",
    }));
  },
};
const runsOnLambda = ['handler.ts', 'lambda.ts'].includes(basename(entry));

await build({
  entryPoints: [entry],
  outfile: join(folder, `${basename(entry, '.ts')}.mjs`),
  bundle: true,
  minify: true,
  sourcemap: true,
  platform: 'node',
  format: 'esm',
  target: 'node22',
  // The ES modules of packages that have both kinds: what is not used of them is left out. Conditions of our own take
  // the place of esbuild's `module`.
  conditions: ['@randevou/source', 'module'],
  mainFields: ['module', 'main'],
  plugins: [ownRequire, pureSchemas, ...(runsOnLambda ? [lambdaCredentials] : [])],
  // CommonJS packages call `require` for Node's own modules, and an ES module has none.
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
