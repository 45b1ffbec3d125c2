/** Node hashes by itself; what the AWS clients bring along for other places stays out. */
export const nativeHashes = {
  name: 'native-hashes',
  setup(bundle) {
    bundle.onResolve({ filter: /^@aws-crypto\/sha256-js$/ }, ({ resolveDir, kind }) =>
      bundle.resolve('@smithy/core/checksum', { resolveDir, kind }),
    );
    bundle.onLoad({ filter: /[\\/]checksum[\\/](?:sha256|md5)[\\/](?:Sha256|Md5)Js\.js$/ }, ({ path }) => {
      const name = /(\w+)\.js$/.exec(path)?.[1];
      return { contents: `export class ${name} { constructor() { throw new Error('Node has node:crypto'); } }` };
    });
  },
};
