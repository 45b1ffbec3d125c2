import { App, CfnOutput, Stack } from 'aws-cdk-lib';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { describe, expect, it } from '@jest/globals';
import { describeStacks } from './describe-stacks.ts';

describe('describeStacks', () => {
  it('gives each stack a line, in columns and by name', () => {
    const app = new App({ analyticsReporting: false, builtinCloudFormationValidation: false });
    new Topic(new Stack(app, 'one', { env: { region: 'us-east-1' } }), 'Topic');
    new CfnOutput(new Stack(app, 'and-another', { env: { region: 'eu-central-1' } }), 'Said', { value: 'a' });
    expect(describeStacks(app.synth().stacks)).toEqual([
      expect.stringMatching(/^and-another {2}eu-central-1 {6}0 resources +\d+ kB$/),
      expect.stringMatching(/^one {10}us-east-1 {9}1 resources +\d+ kB$/),
    ]);
  });
});
