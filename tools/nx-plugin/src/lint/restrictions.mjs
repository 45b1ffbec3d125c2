import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';

// In ESLint a later block replaces a rule's options, it never adds to them. So each kind of file gets its whole list
// from here, put together from named parts.

const packages = new URL('../../../../packages/', import.meta.url);

/** The projects that hold decisions only: same input, same output, on any machine and at any time. */
export const purePackages = readdirSync(packages).filter((name) => {
  const manifest = new URL(`${name}/package.json`, packages);
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).nx?.tags?.includes('layer:pure');
});

/** Their ids are hashes of what they stand for, and a hash is the same on every machine. */
const mayHash = new Set(['bookings', 'conversation']);

const outside =
  'A pure package has no input but its arguments. Take it as an option, or do this in an adapter or an app.';
const timeIsGiven = 'Time is injected: take the instant, or a clock, as an argument.';
const chanceIsGiven = 'Chance is injected: take the id, or a generator, as an argument.';
const zonesAreExplicit = "This reads the machine's time zone. Zones are explicit: use the UTC form, or Temporal.";
const environmentIsRead = 'The environment is read in env.ts alone, once and by a schema. Take the value as an option.';

/** @param {string} project */
function builtinsRefusedTo(project) {
  const names = builtinModules.flatMap((name) => (name.startsWith('node:') ? [name] : [name, `node:${name}`]));
  return names.map((name) =>
    name === 'node:crypto' && mayHash.has(project)
      ? { name, allowImportNames: ['createHash', 'createHmac'], message: `Only hashing is pure. ${chanceIsGiven}` }
      : { name, message: outside },
  );
}

const environmentImports = ['node:process', 'process'].map((name) => ({
  name,
  importNames: ['env'],
  message: environmentIsRead,
}));

const chosenByTheHost = ['@randevou/stage', '@randevou/store-dynamodb', '@randevou/telemetry'].map((name) => ({
  name,
  message: 'Only a host entry (lambda.ts, http.ts, stdio.ts) chooses this. Take it as an option of createServer.',
}));

/** @param {{ pure?: string, readsEnvironment?: boolean, toolServer?: boolean }} file */
export function restrictedImports({ pure, readsEnvironment, toolServer }) {
  const builtins = pure ? builtinsRefusedTo(pure) : readsEnvironment ? [] : environmentImports;
  return ['error', { paths: [...builtins, ...(toolServer ? chosenByTheHost : [])] }];
}

export const restrictedGlobals = [
  'error',
  ...[
    'Buffer',
    'EventSource',
    'WebSocket',
    'XMLHttpRequest',
    'clearImmediate',
    'clearInterval',
    'clearTimeout',
    'console',
    'crypto',
    'fetch',
    'global',
    'globalThis',
    'navigator',
    'performance',
    'process',
    'queueMicrotask',
    'require',
    'setImmediate',
    'setInterval',
    'setTimeout',
  ].map((name) => ({ name, message: outside })),
];

const ambientProperties = [
  { object: 'Date', property: 'now', message: timeIsGiven },
  { object: 'Temporal', property: 'Now', message: timeIsGiven },
  { object: 'Math', property: 'random', message: chanceIsGiven },
];

/** @param {{ pure?: boolean, readsEnvironment?: boolean }} file */
export function restrictedProperties({ pure, readsEnvironment }) {
  const refused = [
    ...(readsEnvironment ? [] : [{ object: 'process', property: 'env', message: environmentIsRead }]),
    ...(pure ? ambientProperties : []),
  ];
  // A severity without options would keep those of an earlier block.
  return refused.length === 0 ? 'off' : ['error', ...refused];
}

const namedExports = [
  {
    selector: 'ExportAllDeclaration',
    message: 'Name what is exported: index.ts is a surface that somebody reviews.',
  },
  {
    selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
    message: 'A named export has one name wherever it is read. Only configuration files have a default.',
  },
];

const nothingAmbient = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"]',
    message: timeIsGiven,
  },
  {
    selector:
      'NewExpression[callee.name="Date"][arguments.length>1], CallExpression[callee.property.name=/^[gs]et(Hours|Minutes|Day|Date|Month|FullYear|TimezoneOffset)$|^toLocale(Date|Time)String$/]',
    message: zonesAreExplicit,
  },
  {
    selector: 'ImportExpression',
    message: 'A pure package has nothing to load later, and such an import is not checked.',
  },
];

/** @param {{ pure?: boolean }} file */
export function restrictedSyntax({ pure }) {
  return ['error', ...namedExports, ...(pure ? nothingAmbient : [])];
}

/** For files of these names alone: whatever they hold, the name is the fault. */
export const vagueFileName = [
  'error',
  {
    selector: 'Program',
    message: 'Name the file after what it exports: in utils, helpers, common or misc nobody finds anything.',
  },
];
