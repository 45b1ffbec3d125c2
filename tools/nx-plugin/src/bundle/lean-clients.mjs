import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const IN_CLIENT = String.raw`[\\/]@aws-sdk[\\/]client-[^\\/]+[\\/]`;
const SCHEMAS = new RegExp(String.raw`[\\/]@aws-sdk[\\/].*[\\/]dist-es[\\/].*schemas_\d+\.js$`);
const MANIFEST = new RegExp(`${IN_CLIENT}package\\.json$`);
const CLIENT = new RegExp(IN_CLIENT);

/** Is it part of a client as AWS ships it? What names an error there does not read it. */
export const isClientsOwn = (path) => CLIENT.test(path);

/**
 * The AWS clients describe every operation and every error of their service, and say so to a registry when they load:
 * all of it stays in a bundle, most of it for nothing. So, of a client's schemas,
 *
 * - arrays are said to be pure (esbuild takes computed keys for effects): those of operations that are not called go;
 * - errors are registered only if something names their class, if their class says that they may be tried again, or if
 *   the service still answers with the codes of its query protocol, which the registry turns into names. Any other is
 *   then the service's base exception, with name, message, `$fault`, `$metadata` and the fields of the answer as they
 *   came.
 *
 * @param {ReadonlySet<string>} named identifiers of everything else in the bundle
 */
export const leanClients = (named) => ({
  name: 'lean-clients',
  setup(bundle) {
    bundle.onLoad({ filter: SCHEMAS }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const isNeeded = await registered(path, text, named);
      return {
        contents: text
          .replace(/^[\w$]+\.registerError\([\w$]+, ([\w$]+)\);$/gm, (line, error) => (isNeeded(error) ? line : ''))
          .replace(/^((?:export )?var [\w$]+ = )(\[[^]*?\]);$/gm, '$1/* @__PURE__ */ (() => $2)();'),
      };
    });
    // A client tells its version to the service, and bundles its whole manifest for that.
    bundle.onLoad({ filter: MANIFEST }, async ({ path }) => {
      const { version } = JSON.parse(await readFile(path, 'utf8'));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
    // DynamoDB's client makes a cache for the discovery of endpoints, which none of its commands does.
    bundle.onLoad({ filter: /[\\/]@aws-sdk[\\/]endpoint-cache[\\/]dist-es[\\/]index\.js$/ }, () => ({
      contents: 'export class EndpointCache {}',
    }));
  },
});

/** Tells which errors of a client must be in its registry. */
async function registered(schemas, text, named) {
  // A client that is laid out otherwise after an update ends the build here: it would lose its retries unseen.
  const read = (file) => readFile(join(dirname(schemas), '..', file), 'utf8');
  const [errors, config] = await Promise.all([read('models/errors.js'), read('runtimeConfig.shared.js')]);
  const classes = errors.split(/^export class /m).slice(1);
  const retried = classes.filter((each) => each.includes('$retryable')).map((each) => /^\w+/.exec(each)?.[0]);
  const base = /_s_registry\.registerError\([\w$]+, (\w+)\)/.exec(text)?.[1];
  // A code such as `AWS.SimpleQueueService.NonExistentQueue` stands for `QueueDoesNotExist`; most are their own names.
  const byCode = (error) =>
    config.includes('awsQueryCompatible: true') &&
    /\[_aQE\]: \[`([^`]+)`/.exec(text.slice(text.indexOf(`export var ${error}$ = `)))?.[1] !== error;
  return (error) => byCode(error) || error === base || retried.includes(error) || named.has(error);
}
