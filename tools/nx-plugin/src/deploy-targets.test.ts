import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { deployTargets } from './deploy-targets.ts';

const workspace = fileURLToPath(new URL('../../../', import.meta.url));
const targetsOf = (root: string) => deployTargets(root, workspace);
const stages = readdirSync(`${workspace}infra/stages`).map((file) => file.replace('.yaml', ''));

describe('deployTargets', () => {
  it.each([
    ['apps/ingress', 'messaging'],
    ['apps/rotator', 'secrets'],
    ['apps/agent-runtime', 'agent'],
    ['apps/orchestrator', 'orchestrator'],
    ['apps/relay', 'relay'],
    ['apps/transcriber', 'transcriber'],
    ['packages/mcp-booking', 'mcp-booking'],
    ['packages/mcp-business', 'mcp-business'],
  ])('deploys %s by the stack %s alone, in every stage', (root, stack) => {
    const { deploy } = targetsOf(root);
    expect(deploy?.dependsOn).toEqual(['build']);
    expect(Object.keys(deploy?.configurations ?? {})).toEqual(stages.toSorted());
    for (const stage of stages)
      expect(deploy?.configurations?.[stage]).toEqual({
        command: expect.stringMatching(new RegExp(`infra/src/main\\.ts --stage ${stage} --only ${stack}"$`)),
      });
  });

  it.each(['apps/simulator', 'packages/mcp-kit', 'packages/turn', 'tools/evals'])('leaves %s alone', (root) => {
    expect(targetsOf(root)).toEqual({});
  });

  it('builds every bundle before all templates are made', () => {
    const built = (root: string) => JSON.stringify(targetsOf(root)['synth']?.dependsOn);
    for (const name of ['ingress', 'orchestrator', 'relay', 'transcriber', 'agent-runtime', 'mcp-booking'])
      expect(built('infra')).toContain(`"${name}"`);
    expect(built('infra')).not.toContain('simulator');
  });

  it('gives each deploy a folder of its own, since two in one lock each other out', () => {
    const folders = ['apps/relay', 'apps/ingress', 'infra'].flatMap((root) =>
      Object.values(targetsOf(root)).flatMap(({ configurations = {} }) =>
        Object.values(configurations).flatMap(
          (each: unknown) => /--output (\S+)/.exec(JSON.stringify(each))?.[1] ?? [],
        ),
      ),
    );
    expect(folders.length).toBeGreaterThanOrEqual(4 * stages.length);
    expect(new Set(folders).size).toBe(folders.length);
  });

  it('takes back what a stack of the same name left behind, and all of a stage side by side', () => {
    const { deploy, 'deploy-all': all } = targetsOf('infra');
    for (const stage of stages) {
      expect(JSON.stringify(deploy?.configurations?.[stage])).toContain(' --import-existing-resources ');
      expect(JSON.stringify(deploy?.configurations?.[stage])).not.toContain('--concurrency');
      expect(JSON.stringify(all?.configurations?.[stage])).toContain(' --import-existing-resources --concurrency 4 ');
    }
  });

  it('is affected by every change of the stacks', () => {
    expect(targetsOf('apps/relay')['deploy']?.inputs).toContain('{workspaceRoot}/infra/src/**/*');
  });
});
