// node write-package.mjs <project> <folder>: what of a built library is published, as npm would unpack it.
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argv, env } from 'node:process';
import { publishedManifest } from './published-manifest.mjs';
import { repositoryOf } from './repository-of.mjs';

const [project, folder] = argv.slice(2);
if (!project || !folder) throw new Error('Usage: node write-package.mjs <project> <folder>');

const readJson = async (file) => JSON.parse(await readFile(file, 'utf8'));
const manifest = await readJson(join(project, 'package.json'));

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
for (const part of [...manifest.files, 'README.md'])
  await cp(join(project, part), join(folder, part), { recursive: true });
await cp('LICENSE', join(folder, 'LICENSE'));

for (const entry of await readdir(join(folder, 'dist'), { recursive: true, withFileTypes: true })) {
  const file = join(entry.parentPath, entry.name);
  // Maps lead to sources that are not there, and bundles are no library.
  if (entry.name.endsWith('.map') || file.includes(`${join(folder, 'dist', 'bundle')}`))
    await rm(file, { recursive: true, force: true });
  else if (entry.isFile()) await writeFile(file, asPublished(await readFile(file, 'utf8')));
}

/** The compiler rewrites the extensions of imports in JavaScript alone. */
function asPublished(text) {
  return text
    .replace(/^\/\/# sourceMappingURL=.*\n?/m, '')
    .replace(/(\bfrom |\bimport\(|^import )(['"])(\.{1,2}\/[^'"]+)\.ts\2/gm, '$1$2$3.js$2');
}

const names = Object.keys(manifest.dependencies ?? {}).filter((name) => name.startsWith('@randevou/'));
const versions = new Map(
  await Promise.all(
    names.map(async (name) => [name, (await readJson(`packages/${name.split('/')[1]}/package.json`)).version]),
  ),
);
const repository = repositoryOf(await readJson('package.json'), env, project);
const published = publishedManifest(manifest, versions, repository);
await writeFile(join(folder, 'package.json'), `${JSON.stringify(published, null, 2)}\n`);
