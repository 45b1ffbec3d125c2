import { readFile } from 'node:fs/promises';

/**
 * What a module of contracts says is only data, but it says it in calls of zod, which esbuild keeps for their effects
 * as soon as the module is needed for anything. Said to be pure, the schemas that a bundle does not use go.
 */
export const pureContracts = {
  name: 'pure-contracts',
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]packages[\\/]contracts[\\/]src[\\/][^\\/]+\.ts$/ }, async ({ path }) => ({
      loader: 'ts',
      // A statement ends where the next line is not indented and closes nothing.
      contents: (await readFile(path, 'utf8')).replace(
        /^((?:export )?const \w+(?:: [^=\n]+)? = )([^]*?);\n(?![ })\]])/gm,
        '$1/* @__PURE__ */ (() => ($2))();\n',
      ),
    }));
  },
};
