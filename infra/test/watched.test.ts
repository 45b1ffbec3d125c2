import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { AccountConfig } from '../src/account-config.ts';
import { createApp } from '../src/create-app.ts';
import { QUOTAS } from '../src/observability/quotas.ts';
import { alarmsOf } from './alarms-of.ts';
import { dashboardBody } from './dashboard-body.ts';
import { makeStage } from './make-stage.ts';
import { fakeBundles, FULL } from './synthesize.ts';

/** With everything that a stage can have, in the region that knows what an account costs. */
const config = makeStage({
  agent: 'nova',
  whatsapp: FULL.whatsapp,
  operator: { emails: [], monthlyBudgetUsd: 50, runbook: 'RUNBOOK.md' },
});
const app = createApp({ stages: [config], account: AccountConfig.parse({}), bundleOf: fakeBundles(), quick: true });
const stacks = app.node.children.filter((child) => child instanceof Stack);
const templates = stacks.map((stack) => Template.fromStack(stack));

const Function = z.object({
  Properties: z.object({
    FunctionName: z.string(),
    LoggingConfig: z.object({ LogGroup: z.object({ Ref: z.string() }) }),
  }),
});
const Group = z.object({ Properties: z.object({ LogGroupName: z.string(), RetentionInDays: z.int() }) });

describe('every function of a stage', () => {
  const [dashboard = ''] = templates
    .filter((template) => Object.keys(template.findResources('AWS::CloudWatch::Dashboard')).length > 0)
    .map(dashboardBody);
  const functions = templates.flatMap((template) =>
    Object.values(template.findResources('AWS::Lambda::Function')).map((found) => ({ template, found })),
  );

  it('is there', () => {
    expect(functions.length).toBeGreaterThan(5);
  });

  it('has a log group with an end', () => {
    for (const { template, found } of functions) {
      const { LoggingConfig, FunctionName } = Function.parse(found).Properties;
      const group = Group.parse(template.findResources('AWS::Logs::LogGroup')[LoggingConfig.LogGroup.Ref]);
      expect(group.Properties).toEqual({
        ...group.Properties,
        LogGroupName: `/aws/lambda/${FunctionName}`,
        RetentionInDays: config.logs.days,
      });
    }
  });

  it('is on the dashboard', () => {
    for (const { found } of functions) {
      const { FunctionName } = Function.parse(found).Properties;
      expect(dashboard).toContain(`"FunctionName","${FunctionName}"`);
    }
  });
});

describe('the runbook', () => {
  const runbook = readFileSync(new URL('../RUNBOOK.md', import.meta.url), 'utf8');
  const sections = [...runbook.matchAll(/^## (.+)$/gm)].map(([, title = '']) => title);
  const alarms = stacks.filter(({ stackName }) => /-(observability|account)$/.test(stackName)).flatMap(alarmsOf);
  const linked = new Set(alarms.map(({ AlarmDescription }) => AlarmDescription.split('RUNBOOK.md#')[1] ?? ''));

  it('has a section for every alarm, and an alarm for every section', () => {
    expect(sections.toSorted()).toEqual([...linked].toSorted());
  });

  it.each(sections)('%s: says what it means, where to look, what to do, and when it is over', (title) => {
    const text = runbook.split(`## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
    const parts = [...text.matchAll(/^\*\*(\w+):\*\*/gm)].map(([, part]) => part);
    expect(parts).toEqual(['Customers', 'Look', 'Do', 'Over']);
  });

  it('names commands that exist', () => {
    const root = z.object({ scripts: z.record(z.string(), z.string()) });
    const { scripts } = root.parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')));
    const named = new Set([...runbook.matchAll(/npm run ([\w-]+)/g)].map(([, name = '']) => name));
    expect(named.size).toBeGreaterThan(4);
    expect([...named].filter((name) => !(name in scripts))).toEqual([]);
  });

  it('names what is there, so that commands can be run as they stand', () => {
    expect(runbook).not.toMatch(/(--stage |randevou[-_/]|configuration=)S\b/);
    const all = JSON.stringify(templates.map((template) => template.toJSON()));
    const named = [...runbook.matchAll(/randevou-\$S-([a-z-]+)/g)].map(([, name = '']) => `randevou-test-${name}`);
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((name) => !all.includes(`${name}"`) && !all.includes(`${name}.fifo"`))).toEqual([]);
  });

  it('knows the alarms of the quotas', () => {
    const by = QUOTAS.flatMap(({ watched }) => ('by' in watched ? [watched.by] : []));
    expect(by.filter((section) => !sections.includes(section))).toEqual([]);
  });
});

describe('alarms beside those of the operators', () => {
  it('take a deployment back, and ring for nobody', () => {
    const others = stacks.filter(({ stackName }) => !/-(observability|account)$/.test(stackName));
    for (const stack of others) {
      const template = Template.fromStack(stack);
      const groups = JSON.stringify(template.findResources('AWS::CodeDeploy::DeploymentGroup'));
      for (const [id, found] of Object.entries(template.findResources('AWS::CloudWatch::Alarm'))) {
        expect(groups).toContain(`"Ref":"${id}"`);
        expect(JSON.stringify(found)).not.toContain('AlarmActions');
      }
    }
  });
});
