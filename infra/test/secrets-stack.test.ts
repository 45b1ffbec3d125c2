import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { names } from '@randevou/contracts';
import { SecretsStack } from '../src/stacks/secrets-stack.ts';
import { makeStage } from './make-stage.ts';

const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
writeFileSync(join(folder, 'handler.mjs'), '');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const synth = (given: Parameters<typeof makeStage>[0], providers?: readonly string[]) =>
  Template.fromStack(
    new SecretsStack(
      new App({ builtinCloudFormationValidation: false }),
      { config: makeStage(given), bundleOf: () => folder },
      providers,
    ),
  );
const template = synth({ removal: 'retain', recoveryRegion: 'us-west-2' });

const rotated = { Pseudonyms: names.pseudonymSecret, ScopeSigning: names.scopeSigningSecret, Smoke: names.smokeSecret };
const rotator = { Ref: Match.stringLikeRegexp('^RotatorLive') };

const parameterIn = (region: string) => ({
  'Fn::Join': [
    '',
    [
      'arn:',
      { Ref: 'AWS::Partition' },
      `:ssm:${region}:`,
      { Ref: 'AWS::AccountId' },
      `:parameter${names.scopeKeysParameter('test')}`,
    ],
  ],
});

describe('the secrets', () => {
  it.each([
    ...Object.values(rotated).map((nameOf) => ({ Name: nameOf('test'), placeholder: {} })),
    { Name: names.channelSecret('test'), placeholder: Match.absent() },
  ])('$Name has no value in the template, a replica for recovery, and stays', ({ Name, placeholder }) => {
    template.hasResource('AWS::SecretsManager::Secret', {
      Properties: {
        Name,
        SecretString: Match.absent(),
        GenerateSecretString: placeholder,
        ReplicaRegions: [{ Region: 'us-west-2' }],
      },
      // A first deploy that failed leaves none: the next could not make it again, nor find it by its name.
      DeletionPolicy: 'RetainExceptOnCreate',
      UpdateReplacePolicy: 'Retain',
    });
  });

  it('are these four', () => {
    template.resourceCountIs('AWS::SecretsManager::Secret', 4);
  });

  it('of third parties are there to be filled, one for each that a tool server names, and are never rotated', () => {
    const withTwo = synth({ recoveryRegion: 'us-west-2' }, ['payments', 'weather']);
    for (const provider of ['payments', 'weather'])
      withTwo.hasResourceProperties('AWS::SecretsManager::Secret', {
        Name: names.thirdPartySecret('test', provider),
        SecretString: Match.absent(),
        GenerateSecretString: Match.absent(),
        ReplicaRegions: [{ Region: 'us-west-2' }],
      });
    withTwo.resourceCountIs('AWS::SecretsManager::RotationSchedule', 3);
  });

  it('have no replica, and go, where the stage says nothing else', () => {
    synth({}).allResources('AWS::SecretsManager::Secret', {
      Properties: Match.objectLike({ ReplicaRegions: Match.absent() }),
      DeletionPolicy: 'Delete',
    });
  });
});

describe('their rotation', () => {
  it.each(Object.keys(rotated))('of %s begins at once, so that it makes the first value', (id) => {
    template.hasResource('AWS::SecretsManager::RotationSchedule', {
      Properties: {
        SecretId: { Ref: id },
        RotationLambdaARN: rotator,
        RotateImmediatelyOnUpdate: true,
        RotationRules: { AutomaticallyAfterDays: Match.anyValue() },
      },
      // Not before it may be called.
      DependsOn: Match.arrayWith([Match.stringLikeRegexp('^RotatorLiveSecretsManager')]),
    });
  });

  it('is for these, and not for the channel', () => {
    template.resourceCountIs('AWS::SecretsManager::RotationSchedule', 3);
  });

  it('is Secrets Manager’s to begin, for this account, and nobody else’s', () => {
    template.resourceCountIs('AWS::Lambda::Permission', 1);
    template.hasResourceProperties('AWS::Lambda::Permission', {
      FunctionName: rotator,
      Action: 'lambda:InvokeFunction',
      Principal: 'secretsmanager.amazonaws.com',
      SourceAccount: { Ref: 'AWS::AccountId' },
    });
  });

  it('reaches a new version of the function whole: no step of one runs on two versions', () => {
    template.hasResourceProperties('AWS::CodeDeploy::DeploymentGroup', {
      DeploymentConfigName: 'CodeDeployDefault.LambdaAllAtOnce',
    });
  });

  it('may touch these three secrets, and the parameters of the public keys that its environment names', () => {
    template.hasResourceProperties('AWS::IAM::Policy', {
      PolicyName: Match.stringLikeRegexp('^RotatorRoleDefault'),
      PolicyDocument: {
        Statement: Match.arrayWith([
          {
            Effect: 'Allow',
            Action: [
              'secretsmanager:DescribeSecret',
              'secretsmanager:GetSecretValue',
              'secretsmanager:PutSecretValue',
              'secretsmanager:UpdateSecretVersionStage',
            ],
            Resource: Object.keys(rotated).map((Ref) => ({ Ref })),
          },
          {
            Effect: 'Allow',
            Action: ['ssm:GetParameter', 'ssm:PutParameter'],
            // Here, and where tool servers of the other region look.
            Resource: ['us-east-1', 'us-west-2'].map((region) => parameterIn(region)),
          },
        ]),
      },
    });
    template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: Match.objectLike({ RANDEVOU_SECOND_REGION: 'us-west-2' }) },
    });
    const policies = JSON.stringify(template.findResources('AWS::IAM::Policy'));
    expect(policies.match(/secretsmanager:\w+/g)).toHaveLength(4);
  });
});
