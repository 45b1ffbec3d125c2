const WRITERS = /[\\/]zod[\\/]v4[\\/]core[\\/](json-schema-processors|to-json-schema)\.js$/;
/** Reads checks, which the getters of a schema need too. */
const NEEDED = 'aggregateChecks';
const REFUSE = "() => { throw new Error('this bundle was made without JSON Schemas'); }";

/** Is it zod's own? What names a thing there asks for nothing yet. */
export const isZodsOwn = (path) => /[\\/]node_modules[\\/]zod[\\/]/.test(path);

/**
 * Every schema of zod can write itself as JSON Schema, so every bundle has the writers. They stay only where something
 * asks for that by name, as tool servers do.
 *
 * @param {ReadonlySet<string>} named identifiers of everything else in the bundle
 */
export const withoutJsonSchemas = (named) => ({
  name: 'without-json-schemas',
  setup(bundle) {
    if (named.has('toJSONSchema')) return;
    bundle.onLoad({ filter: WRITERS }, async ({ path, suffix }) => {
      if (suffix !== '') return undefined;
      const names = Object.keys(await import(path));
      const written = names.map((name) =>
        name === NEEDED
          ? `export { ${name} } from ${JSON.stringify(`${path}?whole`)};`
          : `export const ${name} = ${REFUSE};`,
      );
      return { contents: written.join('\n') };
    });
  },
});
