import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { render } from './render.ts';
import { synthesize, type SynthesizedStack } from './synthesize.ts';

const stacks = synthesize();
const ofType = ({ template }: SynthesizedStack, type: string) =>
  Object.values(template.Resources)
    .filter(({ Type }) => Type === type)
    .map(({ Properties }) => Properties);
/** Functions of our own: those that have a name. */
const functions = stacks.flatMap((stack) =>
  ofType(stack, 'AWS::Lambda::Function')
    .filter(({ FunctionName }) => FunctionName !== undefined)
    .map(({ FunctionName }) => ({ stack, name: render(FunctionName, stack) })),
);

describe('errors that a function logs and does not throw', () => {
  const Filter = z.object({
    FilterPattern: z.string(),
    LogGroupName: z.unknown(),
    MetricTransformations: z.tuple([
      z.object({
        MetricNamespace: z.string(),
        MetricName: z.string(),
        MetricValue: z.string(),
        DefaultValue: z.number(),
      }),
    ]),
  });

  it('are counted, and take a deployment back as the others do', () => {
    expect(functions.length).toBeGreaterThan(15);
    for (const { stack, name } of functions) {
      const [filter] = ofType(stack, 'AWS::Logs::MetricFilter')
        .map((properties) => Filter.parse(properties))
        .filter(({ MetricTransformations: [{ MetricName }] }) => MetricName === name);
      expect(filter).toMatchObject({
        FilterPattern: '{ $.level = "ERROR" }',
        MetricTransformations: [{ MetricNamespace: 'Randevou/LoggedErrors', MetricValue: '1', DefaultValue: 0 }],
      });
      const alarms = ofType(stack, 'AWS::CloudWatch::Alarm').map((alarm) => JSON.stringify(alarm));
      const [alarm = ''] = alarms.filter((each) => each.includes(`"MetricName":"${name}"`));
      expect(alarm).toContain('"Expression":"FILL(errors, 0) + FILL(logged, 0)"');
    }
  });
});
