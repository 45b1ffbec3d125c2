import { afterAll, describe, expect, test } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { parse } from 'yaml';
import * as z from 'zod';

const workspace = new URL('../../../', import.meta.url);
const folder = new URL('.github/workflows/', workspace);

const Permissions = z.record(z.string(), z.enum(['read', 'write', 'none']));
const Step = z.looseObject({
  id: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});
const Job = z.looseObject({
  permissions: Permissions,
  uses: z.string().optional(),
  'timeout-minutes': z.int().optional(),
  environment: z.string().optional(),
  concurrency: z.looseObject({ 'cancel-in-progress': z.boolean() }).optional(),
  steps: z.array(Step).default([]),
});
const Workflow = z.looseObject({
  on: z.record(z.string(), z.unknown()),
  permissions: z.strictObject({ contents: z.literal('read') }),
  jobs: z.record(z.string(), Job),
});

const workflows = readdirSync(folder).map((name) => {
  const text = readFileSync(new URL(name, folder), 'utf8');
  return { name, text, workflow: Workflow.parse(parse(text)) };
});

/** What a job may do beyond reading the repository. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  'codeql.yml analyze': ['security-events: write'],
  'deploy.yml dev': ['deployments: read', 'id-token: write'],
  'deploy.yml prod': ['deployments: read', 'id-token: write'],
  'deploy-stage.yml deploy': ['deployments: read', 'id-token: write'],
  'release.yml release': ['contents: write', 'id-token: write'],
};

describe.each(workflows)('$name', ({ name, text, workflow }) => {
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);

  test('takes actions by their commit, whose version stands beside it, or from this repository', () => {
    const used = [...text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map(([, what = '']) => what);
    expect(used).toHaveLength(steps.filter(({ uses }) => uses).length + jobs.filter(([, { uses }]) => uses).length);
    for (const what of used) {
      if (what.startsWith('./')) expect(existsSync(new URL(what, workspace))).toBe(true);
      else expect(what).toMatch(/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  test('gives each job what it needs and no more, for a limited time', () => {
    for (const [job, { permissions, uses, 'timeout-minutes': minutes }] of jobs) {
      const beyond = Object.entries(permissions).map(([what, may]) => `${what}: ${may}`);
      const allowed = MAY[`${name} ${job}`] ?? [];
      expect([job, beyond.filter((each) => each !== 'contents: read').toSorted()]).toEqual([job, allowed]);
      if (uses === undefined) expect([job, minutes]).toEqual([job, expect.any(Number)]);
    }
  });

  test('runs no code of strangers with rights, and holds no keys', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(Object.keys(workflow.on)).not.toContain('workflow_run');
    expect(text).not.toMatch(
      /\bsecrets\.|aws-access-key-id|aws-secret-access-key|AWS_ACCESS_KEY_ID|NODE_AUTH_TOKEN|NPM_TOKEN/,
    );
    expect(text).not.toMatch(/AKIA[0-9A-Z]{16}|\b\d{12}\b/);
  });

  test('puts nothing that others write into a script, where it would be run', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{');
  });

  test('leaves no credentials of git behind, but to push a release', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    const kept = checkouts.filter(({ with: options }) => options?.['persist-credentials'] !== false);
    expect(kept).toHaveLength(name === 'release.yml' ? 1 : 0);
  });
});

test('one version of an action is used everywhere', () => {
  const used = workflows.flatMap(({ text }) => [...text.matchAll(/uses: ([\w.-]+\/[\w.-]+)[\w./-]*@(\S+ # \S+)/g)]);
  const versions = Map.groupBy(used, ([, action = '']) => action);
  for (const [action, uses] of versions)
    expect([action, new Set(uses.map(([, , version]) => version)).size]).toEqual([action, 1]);
});

test('a stage is deployed by one at a time, and prod after dev', () => {
  const at = (name: string) => workflows.find((each) => each.name === name)?.workflow.jobs;
  const deploy = at('deploy-stage.yml')?.['deploy'];
  expect(deploy?.environment).toBe('${{ inputs.stage }}');
  expect(deploy?.concurrency).toEqual({ group: 'deploy-${{ inputs.stage }}', 'cancel-in-progress': false });
  expect(at('deploy.yml')).toMatchObject({ dev: { needs: 'check' }, prod: { needs: 'dev' } });
  // Parameters are read as they stand when a stack is deployed: who publishes goes before who reads.
  const scripts = deploy?.steps.map(({ run }) => run ?? '').join('\n');
  expect(scripts).toMatch(/grep -qx infra[^\n]*then\n\s*npm exec --no -- nx run infra:deploy-all/);
  const stages = Object.values(at('deploy.yml') ?? {}).flatMap(
    (job) => z.object({ with: z.object({ stage: z.string() }) }).safeParse(job).data?.with.stage ?? [],
  );
  for (const stage of stages) expect(existsSync(new URL(`infra/stages/${stage}.yaml`, workspace))).toBe(true);
});

test('a release gives versions without asking and publishes after the push', () => {
  const steps = workflows.find(({ name }) => name === 'release.yml')?.workflow.jobs['release']?.steps ?? [];
  const commands = steps.flatMap(({ run }) => run?.match(/^.*(?:nx release|git push).*$/gm) ?? []);
  expect(commands.map((command) => command.trim())).toEqual([
    // Nx refuses --yes beside --skip-publish, which asks nothing.
    'npm exec --no -- nx release --skip-publish',
    'git push --follow-tags origin HEAD:main',
    'npm exec --no -- nx release publish',
  ]);
});

describe('what a deploy counts as changed', () => {
  const steps = workflows.find(({ name }) => name === 'deploy-stage.yml')?.workflow.jobs['deploy']?.steps ?? [];
  const script = steps.find(({ id }) => id === 'last')?.run ?? 'exit 9';
  const repository = mkdtempSync(join(tmpdir(), 'deployed-'));
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
      cwd: repository,
      encoding: 'utf8',
    }).trim();
  const commit = (message: string): string => {
    git('commit', '-q', '--no-verify', '--allow-empty', '-m', message);
    return git('rev-parse', 'HEAD');
  };
  git('init', '-q');
  const [first, second, newer] = [commit('first'), commit('second'), commit('newer')];
  git('checkout', '-q', second);
  // GitHub's side: the deployments of the environment, newest first.
  writeFileSync(join(repository, 'gh'), '#!/bin/sh\nprintf %s "$DEPLOYMENTS"\n', { mode: 0o755 });
  afterAll(() => {
    rmSync(repository, { recursive: true });
  });

  const since = (...deployments: string[]): string => {
    const output = join(repository, 'output');
    writeFileSync(output, '');
    const { status } = spawnSync('bash', ['-e', '-c', script], {
      cwd: repository,
      env: {
        ...env,
        PATH: `${repository}:${env['PATH'] ?? ''}`,
        GITHUB_OUTPUT: output,
        DEPLOYMENTS: deployments.join('\n'),
      },
    });
    return status === 0 ? readFileSync(output, 'utf8').trim() : 'refused';
  };

  test('is what came after the last deploy, whatever waits for one', () => {
    expect(since(`IN_PROGRESS ${second}`, `ACTIVE ${first}`, `FAILURE ${first}`)).toBe(`sha=${first}`);
    expect(since(`WAITING ${newer}`, `IN_PROGRESS ${second}`, `ACTIVE ${first}`)).toBe(`sha=${first}`);
  });

  test('is everything the first time, and after one that failed or was broken off, which may have deployed a part', () => {
    expect(since(`IN_PROGRESS ${second}`)).toBe('sha=');
    expect(since(`IN_PROGRESS ${second}`, `FAILURE ${first}`)).toBe('sha=');
    for (const state of ['FAILURE', 'ERROR', 'INACTIVE'])
      expect(since(`IN_PROGRESS ${second}`, `${state} ${first}`, `ACTIVE ${first}`)).toBe('sha=');
  });

  test('is nothing where a newer commit is deployed', () => {
    expect(since(`IN_PROGRESS ${second}`, `ACTIVE ${newer}`)).toBe('refused');
    expect(since(`IN_PROGRESS ${second}`, `FAILURE ${first}`, `ACTIVE ${newer}`)).toBe('refused');
  });
});
