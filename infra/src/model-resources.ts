import { Aws, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** Where the profiles of a geography may send a call. A region that a profile does not use does no harm here. */
const regionsOf: Readonly<Record<string, readonly string[]>> = {
  us: ['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2'],
  eu: ['eu-central-1', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-west-1', 'eu-west-3'],
  apac: [
    'ap-northeast-1',
    'ap-northeast-2',
    'ap-northeast-3',
    'ap-south-1',
    'ap-south-2',
    'ap-southeast-1',
    'ap-southeast-2',
  ],
};

/** How the regions of a geography begin. */
const prefixOf: Readonly<Record<string, string>> = { us: 'us', eu: 'eu', apac: 'ap' };

export interface ModelResources {
  /** The inference profile, where the id names one. */
  readonly profile: string | undefined;
  /** The model in each region that a call may be sent to. */
  readonly models: readonly string[];
}

/** ARNs behind a Bedrock model id (`amazon.nova-pro-v1:0`) or an inference profile's (`us.amazon.nova-pro-v1:0`). */
export function modelResources(scope: Construct, modelId: string): ModelResources {
  const { region } = Stack.of(scope);
  const model = (at: string, id: string): string => `arn:${Aws.PARTITION}:bedrock:${at}::foundation-model/${id}`;
  const [geography = '', ...rest] = modelId.split('.');
  if (rest.length === 1) return { profile: undefined, models: [model(region, modelId)] };
  const regions = regionsOf[geography];
  if (regions === undefined || rest.length !== 2)
    throw new Error(
      `modelId ${modelId}: give a model's id, or an inference profile's that begins with ${Object.keys(regionsOf).join('., ')}.`,
    );
  const [prefix = ''] = region.split('-');
  if (Object.values(prefixOf).includes(prefix) && prefix !== prefixOf[geography])
    throw new Error(
      `modelId ${modelId}: this inference profile cannot be called from ${region}; give one of the region's own geography, or a model's id`,
    );
  return {
    profile: `arn:${Aws.PARTITION}:bedrock:${region}:${Aws.ACCOUNT_ID}:inference-profile/${modelId}`,
    models: regions.map((at) => model(at, rest.join('.'))),
  };
}
