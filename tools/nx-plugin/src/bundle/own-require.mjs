import { readFile } from 'node:fs/promises';

/**
 * bedrock-agentcore calls a `require` that it makes itself, and esbuild leaves such calls for the run, when there is
 * no node_modules to find @fastify/sse in. Without that line they are calls like any other, and bundled.
 */
export const ownRequire = {
  name: 'own-require',
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]bedrock-agentcore[\\/].*\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(/^const require = createRequire\(import\.meta\.url\);$/m, ''),
    }));
  },
};
