import type { TargetConfiguration } from '@nx/devkit';
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

type Targets = Record<string, TargetConfiguration>;

/** Where a project's stack is not named after its folder. */
const stackOfApp: Readonly<Record<string, string>> = {
  'apps/ingress': 'messaging',
  'apps/rotator': 'secrets',
  'apps/agent-runtime': 'agent',
};
/** Stacks without code of a project of their own. */
const stacksOfInfra = ['data', 'events', 'audit', 'observability', 'account'];

/**
 * `deploy` for what runs in the cloud, with a configuration per file of `infra/stages`; `synth` and `deploy-all` for
 * `infra`. A deploy makes the template of its own stack alone, so that only its own bundle is built.
 */
export function deployTargets(root: string, workspaceRoot: string): Targets {
  const stages = stagesOf(workspaceRoot);
  if (root !== 'infra') {
    const stack = stackOf(root, workspaceRoot);
    return stack === undefined ? {} : { deploy: deploy(basename(root), stages, [stack], ['build']) };
  }
  const bundles = { projects: deployables(workspaceRoot).map((each) => basename(each)), target: 'build' };
  return {
    deploy: deploy('infra', stages, stacksOfInfra, ['build']),
    'deploy-all': deploy('infra', stages, [], ['build', bundles], 'deploy-all'),
    smoke: smoke(stages),
    synth: {
      executor: 'nx:run-commands',
      options: { command: 'node --conditions=@randevou/source infra/src/synth.ts' },
      dependsOn: ['build', bundles],
    },
  };
}

/** A test event through a stage that runs. Never from a cache: it tells how the stage is now. */
function smoke(stages: readonly string[]): TargetConfiguration {
  const command = (stage: string): string => `npm run --silent smoke -- --stage ${stage}`;
  return {
    executor: 'nx:run-commands',
    options: { command: `echo "Which stage? nx smoke infra --configuration=${stages.join('|')}" && exit 1` },
    configurations: Object.fromEntries(stages.map((stage) => [stage, { command: command(stage) }])),
    cache: false,
  };
}

/** The name of the stack that a project's bundle goes into. */
function stackOf(root: string, workspaceRoot: string): string | undefined {
  const has = (entry: string): boolean => existsSync(join(workspaceRoot, root, 'src', entry));
  if (root.startsWith('apps/') && root !== 'apps/simulator' && (has('handler.ts') || has('main.ts')))
    return stackOfApp[root] ?? basename(root);
  return root.startsWith('packages/mcp-') && has('lambda.ts') ? basename(root) : undefined;
}

function deployables(workspaceRoot: string): readonly string[] {
  return ['apps', 'packages']
    .flatMap((folder) => readdirSync(join(workspaceRoot, folder)).map((name) => `${folder}/${name}`))
    .filter(
      (root) => stackOf(root, workspaceRoot) !== undefined && existsSync(join(workspaceRoot, root, 'package.json')),
    );
}

function stagesOf(workspaceRoot: string): readonly string[] {
  const folder = join(workspaceRoot, 'infra/stages');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => basename(file, '.yaml'))
    .toSorted();
}

/** `stacks`: all of the stage where it is empty. */
function deploy(
  project: string,
  stages: readonly string[],
  stacks: readonly string[],
  dependsOn: NonNullable<TargetConfiguration['dependsOn']>,
  target = 'deploy',
): TargetConfiguration {
  const only = stacks.map((stack) => ` --only ${stack}`).join('');
  const command = (stage: string): string =>
    [
      'cdk deploy --all --require-approval never',
      // What a stack of this name once left behind on purpose (`removal: retain`) is taken back, not made twice.
      '--import-existing-resources',
      // All of a stage: those that wait for no other, side by side. A tenth first takes five minutes each.
      ...(stacks.length === 0 ? ['--concurrency 4'] : []),
      // A folder of its own: two at once would lock each other out.
      `--output infra/cdk.out/${target}-${project}-${stage}`,
      `--app "node --conditions=@randevou/source infra/src/main.ts --stage ${stage}${only}"`,
    ].join(' ');
  return {
    executor: 'nx:run-commands',
    options: { command: `echo "Which stage? nx ${target} ${project} --configuration=${stages.join('|')}" && exit 1` },
    configurations: Object.fromEntries(stages.map((stage) => [stage, { command: command(stage) }])),
    dependsOn,
    // What stacks are made of changes every deployable, though none imports it.
    inputs: [
      'sources',
      '^sources',
      '{workspaceRoot}/infra/src/**/*',
      '{workspaceRoot}/infra/stages/*',
      '{workspaceRoot}/infra/*.yaml',
    ],
  };
}
