import { App, Stack } from 'aws-cdk-lib';
import { describe, expect, it } from '@jest/globals';
import { modelResources } from './model-resources.ts';

const stack = new Stack(new App(), 'a-stack', { env: { account: '111122223333', region: 'us-west-2' } });
const resources = (modelId: string) => stack.resolve(modelResources(stack, modelId)) as unknown;
const arn = (rest: string) => ({ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:bedrock:${rest}`]] });

describe('modelResources', () => {
  it('gives a model of the region', () => {
    expect(resources('amazon.nova-pro-v1:0')).toEqual({
      models: [arn('us-west-2::foundation-model/amazon.nova-pro-v1:0')],
    });
  });

  it('gives an inference profile, and its model wherever it may send a call', () => {
    const { profile, models } = modelResources(stack, 'us.amazon.nova-2-lite-v1:0');
    expect(stack.resolve(profile)).toMatchObject({
      'Fn::Join': ['', expect.arrayContaining([':inference-profile/us.amazon.nova-2-lite-v1:0'])],
    });
    expect(stack.resolve(models)).toEqual(
      ['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2'].map((region) =>
        arn(`${region}::foundation-model/amazon.nova-2-lite-v1:0`),
      ),
    );
  });

  it('refuses an inference profile that the region does not have: the default is one of the United States', () => {
    const inEurope = new Stack(new App(), 'in-europe', { env: { region: 'eu-west-1' } });
    expect(() => modelResources(inEurope, 'us.amazon.nova-pro-v1:0')).toThrow(
      'modelId us.amazon.nova-pro-v1:0: this inference profile cannot be called from eu-west-1',
    );
    expect(modelResources(inEurope, 'eu.amazon.nova-pro-v1:0').models).toHaveLength(6);
  });

  it.each(['mars.amazon.nova-pro-v1:0', 'nova', ''])('says what %j should have been', (modelId) => {
    expect(() => modelResources(stack, modelId)).toThrow(/give a model's id, or an inference profile's/);
  });
});
