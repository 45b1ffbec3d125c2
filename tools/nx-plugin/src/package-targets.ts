import type { TargetConfiguration } from '@nx/devkit';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

interface Manifest {
  readonly private?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/**
 * For the libraries that others can use alone, which are those that are not private. `package`: what is published, in
 * `dist/packages` of the workspace. `check-package`: its contents and types, and its use from a project of its own.
 */
export function packageTargets(root: string, workspaceRoot: string): Record<string, TargetConfiguration> {
  if (!root.startsWith('packages/')) return {};
  const manifest = read(join(workspaceRoot, root));
  if (manifest.private === true) return {};
  const folder = (project: string): string => `dist/packages/${basename(project)}`;
  const needed = Object.keys(manifest.dependencies ?? {}).flatMap((name) =>
    name.startsWith('@randevou/') ? [`packages/${basename(name)}`] : [],
  );
  const scripts = 'tools/nx-plugin/src/package';
  const inputs = [`{workspaceRoot}/${scripts}/*`, '{workspaceRoot}/LICENSE', '{projectRoot}/README.md'];
  return {
    package: {
      command: `node ${scripts}/write-package.mjs ${root} ${folder(root)}`,
      dependsOn: ['build'],
      cache: true,
      inputs: ['sources', '^sources', ...inputs, { env: 'GITHUB_SERVER_URL' }, { env: 'GITHUB_REPOSITORY' }],
      outputs: [`{workspaceRoot}/${folder(root)}`],
    },
    'check-package': {
      command: `node ${scripts}/check-package.mjs ${[root, ...needed].map(folder).join(' ')}`,
      dependsOn: ['package', '^package'],
      cache: true,
      inputs: [
        'sources',
        '^sources',
        ...inputs,
        { externalDependencies: ['@arethetypeswrong/core', 'publint', 'typescript'] },
      ],
      outputs: [],
    },
    'nx-release-publish': { options: { packageRoot: folder(root) } },
  };
}

const read = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
