import { type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';

const Dimensions = z.array(z.object({ Name: z.string(), Value: z.unknown() })).default([]);

const Alarm = z.object({
  AlarmName: z.string(),
  AlarmDescription: z.string(),
  AlarmActions: z.array(z.unknown()),
  OKActions: z.array(z.unknown()),
  TreatMissingData: z.enum(['breaching', 'notBreaching', 'ignore', 'missing']),
  Namespace: z.string().optional(),
  MetricName: z.string().optional(),
  Dimensions,
  Metrics: z
    .array(
      z.object({
        Expression: z.string().optional(),
        MetricStat: z
          .object({ Metric: z.object({ Namespace: z.string(), MetricName: z.string(), Dimensions }) })
          .optional(),
      }),
    )
    .default([]),
});
export type AlarmResource = z.infer<typeof Alarm>;

/** Every alarm of a stack, as CloudFormation will get it. Fails where one says too little. */
export function alarmsOf(stack: Stack): readonly AlarmResource[] {
  const found = Template.fromStack(stack).findResources('AWS::CloudWatch::Alarm');
  return Object.values(found).map(({ Properties }: Record<string, unknown>) => Alarm.parse(Properties));
}
