import type { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';

const Dashboard = z.object({
  Properties: z.object({
    DashboardBody: z.object({ 'Fn::Join': z.tuple([z.literal(''), z.array(z.unknown())]) }),
  }),
});

/** The JSON of the only dashboard of a stack, with `REF` where CloudFormation puts what it knows later. */
export function dashboardBody(template: Template): string {
  const [found] = Object.values(template.findResources('AWS::CloudWatch::Dashboard'));
  const parts = Dashboard.parse(found).Properties.DashboardBody['Fn::Join'][1];
  return parts.map((part) => (typeof part === 'string' ? part : 'REF')).join('');
}
