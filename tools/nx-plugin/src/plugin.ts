import { createNodesFromFiles, type CreateNodes, type TargetConfiguration } from '@nx/devkit';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deployTargets } from './deploy-targets.ts';
import { packageTargets } from './package-targets.ts';

/** Entries that run on their own in the cloud. Each becomes one file without node_modules beside it. */
const bundleEntries = ['src/handler.ts', 'src/main.ts', 'src/lambda.ts'];

/** Functions of the stacks' own, each in a folder of `infra/src`; their bundles stand beside each other. */
const infraHandlers = ['event-destination'];

/** The simulator is started from its sources. */
const deployed = (root: string): boolean => root !== 'apps/simulator' && !root.startsWith('tools/');

/**
 * Infers `typecheck`, `build` and `deploy`. Nx's own TypeScript plugin expects project references and declarations built in
 * advance; here every project reads the sources of the others, so that a check never waits for a build.
 */
export const createNodes: CreateNodes = [
  '{infra,{packages,apps,tools}/*}/tsconfig.json',
  (files, options, context) =>
    createNodesFromFiles(
      (file) => {
        const root = dirname(file);
        const has = (path: string): boolean => existsSync(join(context.workspaceRoot, root, path));
        // Nx refuses the import of an application by anybody, and of nothing else.
        const projectType = root.startsWith('apps/') ? 'application' : 'library';
        const targets = {
          typecheck: typecheck(),
          ...build(root, has),
          ...deployTargets(root, context.workspaceRoot),
          ...packageTargets(root, context.workspaceRoot),
        };
        return { projects: { [root]: { projectType, targets } } };
      },
      files,
      options,
      context,
    ),
];

function typecheck(): TargetConfiguration {
  return {
    command: 'tsc --noEmit',
    options: { cwd: '{projectRoot}' },
    cache: true,
    inputs: ['default', '^sources', { externalDependencies: ['typescript'] }],
    outputs: [],
  };
}

function build(root: string, has: (path: string) => boolean): Record<string, TargetConfiguration> {
  const isLibrary = has('tsconfig.build.json');
  const bundle = (entry: string, folder: string): string =>
    `node tools/nx-plugin/src/bundle.mjs ${root}/${entry} ${root}/dist/bundle${folder}`;
  const commands = [
    ...(isLibrary ? [`tsc -p ${root}/tsconfig.build.json`] : []),
    ...(root === 'infra'
      ? infraHandlers
          .filter((name) => has(`src/${name}/handler.ts`))
          .map((name) => bundle(`src/${name}/handler.ts`, `/${name}`))
      : deployed(root)
        ? bundleEntries.filter(has).map((entry) => bundle(entry, ''))
        : []),
  ];
  if (commands.length === 0) return {};
  return {
    build: {
      executor: 'nx:run-commands',
      options: { commands, parallel: false },
      cache: true,
      // A library's declarations name those of its dependencies; a bundle is made from sources alone.
      ...(isLibrary ? { dependsOn: ['^build'] } : {}),
      inputs: [
        'sources',
        '^sources',
        '{workspaceRoot}/tools/nx-plugin/src/**/*',
        '{workspaceRoot}/tools/nx-plugin/src/bundle/**/*',
        { externalDependencies: ['typescript', 'esbuild', '@swc/core', 'character-entities-html4'] },
      ],
      outputs: ['{projectRoot}/dist'],
    },
  };
}
