// node check-package.mjs <folder>...: packs the first and uses it as somebody else would. The others are what it depends on.
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { argv, execPath } from 'node:process';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

const folders = argv.slice(2).map((folder) => resolve(folder));
if (folders.length === 0) throw new Error('Usage: node check-package.mjs <folder>...');

const run = (command, args, cwd) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const readJson = async (file) => JSON.parse(await readFile(file, 'utf8'));

// Inside the workspace, so that what comes from a registry is found in its node_modules.
await mkdir('dist', { recursive: true });
const consumer = resolve(await mkdtemp('dist/consumer-'));
try {
  const packed = [];
  for (const folder of folders) packed.push(await pack(folder));
  const problems = [...(await contents(packed[0])), ...(await types(packed[0])), ...(await use(packed))];
  if (problems.length > 0) {
    console.error(problems.join('\n'));
    process.exitCode = 1;
  } else console.log(`${packed[0].manifest.name}: ${packed[0].files.length} files, found and typed`);
} finally {
  await rm(consumer, { recursive: true });
}

async function pack(folder) {
  const [{ filename, files }] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', consumer], folder),
  );
  return {
    tarball: join(consumer, filename),
    files: files.map(({ path }) => path),
    manifest: await readJson(join(folder, 'package.json')),
  };
}

async function contents({ tarball, files, manifest }) {
  const data = await readFile(tarball);
  const buffer = data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength);
  const { messages } = await publint({ pack: { tarball: buffer }, strict: true, level: 'warning' });
  const strange = files.filter((path) => /(^|\/)(src|test|fixtures)\/|\.(test|map)\b|\.tsbuildinfo$/.test(path));
  const missing = ['LICENSE', 'README.md'].filter((path) => !files.includes(path));
  const loose = Object.entries(manifest.dependencies).filter(([, range]) => range === '*');
  return [
    ...messages.map((message) => formatMessage(message, manifest) ?? message.code),
    ...strange.map((path) => `${path} does not belong into the package`),
    ...missing.map((path) => `${path} is missing`),
    ...loose.map(([name]) => `${name} has no version`),
  ];
}

async function types({ tarball }) {
  const result = await checkPackage(createPackageFromTarballData(new Uint8Array(await readFile(tarball))));
  if (result.types === false) return ['The package has no types'];
  // Everything is ESM: from CommonJS it is imported, or required by a Node that can (20.19).
  const unsupported = new Set(['node10', 'node16-cjs']);
  const problems = result.problems.filter(({ resolutionKind }) => !unsupported.has(resolutionKind));
  return problems.map(({ kind, entrypoint, resolutionKind }) => [kind, entrypoint, resolutionKind].join(' '));
}

/** Installs what was packed, imports every entry from plain JavaScript, and has each export's type looked at. */
async function use(packed) {
  for (const { tarball, manifest } of packed) {
    const target = join(consumer, 'node_modules', manifest.name);
    await mkdir(target, { recursive: true });
    run('tar', ['-xzf', tarball, '--strip-components=1', '-C', target]);
  }
  await writeFile(join(consumer, 'package.json'), '{"name":"consumer","type":"module"}');
  const { name, exports } = packed[0].manifest;
  const entries = Object.keys(exports).filter((path) => path !== './package.json');
  const specifiers = entries.map((path) => `${name}${path.slice(1)}`);
  await writeFile(
    join(consumer, 'main.mjs'),
    `const found = {};
for (const specifier of ${JSON.stringify(specifiers)}) found[specifier] = Object.keys(await import(specifier));
console.log(JSON.stringify(found));`,
  );
  const found = JSON.parse(run(execPath, ['main.mjs'], consumer));
  const empty = specifiers.filter((specifier) => found[specifier].length === 0);
  const lines = specifiers.flatMap((specifier, index) => [
    `import * as entry${index} from '${specifier}';`,
    ...found[specifier].map((key) => `typed<typeof entry${index}['${key}']>(true);`),
  ]);
  await writeFile(
    join(consumer, 'main.ts'),
    [`function typed<T>(_is: 0 extends 1 & T ? never : true): void {}`, ...lines].join('\n'),
  );
  const options = [
    '--noEmit',
    '--ignoreConfig',
    '--strict',
    '--skipLibCheck',
    '--module',
    'nodenext',
    '--target',
    'es2022',
    '--types',
    'node',
  ];
  try {
    run('tsc', [...options, 'main.ts'], consumer);
  } catch (error) {
    return [`An export has no type: ${error.stdout}`];
  }
  return empty.map((specifier) => `${specifier} exports nothing`);
}
