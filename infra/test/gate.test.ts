import { Stack, Validations } from 'aws-cdk-lib';
import { Role, ServicePrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { describe, expect, it } from '@jest/globals';
import { AccountConfig } from '../src/account-config.ts';
import { createApp } from '../src/create-app.ts';
import { fakeBundles, FULL } from './synthesize.ts';

const small = () =>
  createApp({
    stages: [FULL],
    account: AccountConfig.parse({}),
    bundleOf: fakeBundles(),
    quick: true,
    stage: FULL.stage,
    only: ['data'],
  });

describe('a finding of cdk-nag that nobody acknowledged', () => {
  it('ends the synth, by the name of rule and construct', () => {
    const app = small();
    new Queue(new Stack(app, 'careless'), 'Open');
    expect(() => app.synth()).toThrow(/careless\/Open\/Resource[^]*AwsSolutions-SQS4/);
  });

  it('is not covered by an acknowledgement of another resource', () => {
    const app = small();
    const role = new Role(new Stack(app, 'careless'), 'Wide', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    role.addToPolicy(
      new PolicyStatement({ actions: ['s3:GetObject'], resources: ['arn:aws:s3:::one/*', 'arn:aws:s3:::two/*'] }),
    );
    Validations.of(role).acknowledge({ id: 'AwsSolutions-IAM5[Resource::arn:aws:s3:::one/*]', reason: 'of this test' });
    expect(() => app.synth()).toThrow(/AwsSolutions-IAM5\[Resource::arn:aws:s3:::two\/\*\]/);
  });

  it('is not there as the stacks stand', () => {
    expect(
      small()
        .synth()
        .stacks.map(({ id }) => id),
    ).toEqual(['randevou-full-data']);
  });
});

describe('asking for some stacks', () => {
  it('takes no bundle but theirs', () => {
    const asked: string[] = [];
    const bundles = fakeBundles();
    const bundleOf = (deployable: string): string => {
      asked.push(deployable);
      return bundles(deployable);
    };
    const options = { stages: [FULL], account: AccountConfig.parse({}), bundleOf, quick: true };
    createApp({ ...options, only: ['relay'] });
    expect(asked).toEqual(['apps/relay']);
    createApp({ ...options, only: ['mcp-booking'] });
    expect(asked.slice(1)).toEqual(['packages/mcp-booking']);
  });

  it('names what there is none of', () => {
    const options = { stages: [FULL], account: AccountConfig.parse({}), bundleOf: fakeBundles() };
    expect(() => createApp({ ...options, only: ['relya'] })).toThrow('There is no stack relya of any stage');
    expect(() => createApp({ ...options, stage: 'staging' })).toThrow('of stage staging');
  });
});
