import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { AccountConfig } from '../src/account-config.ts';
import { createApp } from '../src/create-app.ts';
import { findToolServers } from '../src/find-tool-servers.ts';
import type { StageConfig } from '../src/stage-config.ts';
import { makeStage } from './make-stage.ts';
import { render } from './render.ts';
import { fakeBundles, synthesize, type SynthesizedStack } from './synthesize.ts';

const stacks = synthesize();
const stackNamed = (name: string): SynthesizedStack => {
  const stack = stacks.find((each) => each.name === name);
  if (stack === undefined) throw new Error(`${name} was not synthesized`);
  return stack;
};
const ofType = ({ template }: SynthesizedStack, type: string) =>
  Object.values(template.Resources)
    .filter(({ Type }) => Type === type)
    .map(({ Properties }) => Properties);
const Variables = z.object({ Variables: z.record(z.string(), z.unknown()) });

/** Functions of our own: those that have a name. */
const functions = stacks.flatMap((stack) =>
  ofType(stack, 'AWS::Lambda::Function')
    .filter(({ FunctionName }) => FunctionName !== undefined)
    .map((properties) => ({ stack, properties, name: render(properties['FunctionName'], stack) })),
);
const environmentOf = (name: string): Readonly<Record<string, string>> => {
  const found = functions.find((each) => each.name === name);
  if (found === undefined) throw new Error(`There is no function ${name}`);
  const { Variables: variables } = Variables.parse(found.properties['Environment']);
  return Object.fromEntries(Object.entries(variables).map(([key, value]) => [key, render(value, found.stack)]));
};

describe('every function', () => {
  it('runs Node 24 on arm64, traced, with Insights and a time-out', () => {
    expect(functions.length).toBeGreaterThan(15);
    for (const { properties } of functions) {
      expect(properties).toMatchObject({
        Architectures: ['arm64'],
        Runtime: 'nodejs24.x',
        TracingConfig: { Mode: 'Active' },
        Layers: [expect.stringContaining(':layer:LambdaInsightsExtension-Arm64:')],
        LoggingConfig: { LogGroup: expect.anything() },
      });
      expect(properties).not.toHaveProperty('ReservedConcurrentExecutions');
    }
  });

  it('holds no secret in its environment', () => {
    for (const { name } of functions) {
      const suspicious = Object.entries(environmentOf(name)).filter(
        ([key, value]) => /KEY|SECRET|TOKEN|PASSWORD/.test(key) || value.includes('resolve:secretsmanager'),
      );
      expect([name, suspicious]).toEqual([name, []]);
    }
  });

  it('is reached by its alias, which a deployment shifts and an alarm takes back', () => {
    for (const stack of new Set(functions.map(({ stack: each }) => each))) {
      const count = functions.filter((each) => each.stack === stack).length;
      const groups = ofType(stack, 'AWS::CodeDeploy::DeploymentGroup');
      expect(ofType(stack, 'AWS::Lambda::Alias')).toHaveLength(count);
      expect(groups).toHaveLength(count);
      for (const group of groups)
        expect(group).toMatchObject({
          AlarmConfiguration: { Enabled: true, Alarms: [{ Name: expect.anything() }] },
          AutoRollbackConfiguration: { Enabled: true, Events: expect.arrayContaining(['DEPLOYMENT_STOP_ON_ALARM']) },
        });
    }
  });
});

describe('a stage that takes another table', () => {
  const versionsOf = (config: StageConfig): readonly string[] => {
    const app = createApp({ stages: [config], account: AccountConfig.parse({}), bundleOf: fakeBundles(), quick: true });
    return app.synth().stacks.flatMap((stack) => {
      const { Resources: resources } = z
        .object({ Resources: z.record(z.string(), z.object({ Type: z.string() })) })
        .parse(stack.template);
      return Object.entries(resources).flatMap(([id, { Type }]) => (Type === 'AWS::Lambda::Version' ? [id] : []));
    });
  };

  it('gets new versions of all functions that use it, so that their aliases move', () => {
    const before = versionsOf(makeStage());
    const after = versionsOf(makeStage({ existingTable: 'randevou-test-2' }));
    const moved = after.filter((id) => !before.includes(id)).map((id) => id.replace(/CurrentVersion\w+$/, ''));
    const servers = findToolServers().flatMap(({ needs }) => (needs.table === 'none' ? [] : ['Server']));
    expect(moved.toSorted()).toEqual(['Ingress', 'Orchestrator', 'Relay', ...servers]);
  });

  it('gets none for the table that it has, since Lambda makes no version in which nothing differs', () => {
    expect(versionsOf(makeStage({ existingTable: 'randevou-test' }))).toEqual(versionsOf(makeStage()));
  });
});

describe('the orchestrator', () => {
  const stack = stackNamed('randevou-full-orchestrator');
  const [source = {}] = ofType(stack, 'AWS::Lambda::EventSourceMapping');

  it('takes one wake-up at a time, as many at once as the stage says, and gives back those that failed', () => {
    expect(source).toMatchObject({
      BatchSize: 1,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 7 },
    });
    expect(render(source['EventSourceArn'], stack)).toBe('{/randevou/full/queue-arn}');
    expect(JSON.stringify(source['FunctionName'])).toMatch(/"OrchestratorLive\w+"/);
    expect(functions.find(({ name }) => name === 'randevou-full-orchestrator')?.properties['Timeout']).toBe(45);
  });

  it('knows table, queue, relay and transcriber, and finds the agent by itself', () => {
    expect(environmentOf('randevou-full-orchestrator')).toEqual({
      NODE_OPTIONS: '--enable-source-maps',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'https://xray.eu-central-1.amazonaws.com',
      RANDEVOU_STAGE: 'full',
      RANDEVOU_TABLE: '{/randevou/full/table}',
      RANDEVOU_QUEUE_URL: '{/randevou/full/queue-url}',
      RANDEVOU_RELAY_FUNCTION: 'randevou-full-relay:live',
      RANDEVOU_TRANSCRIBER_FUNCTION: 'randevou-full-transcriber:live',
    });
  });
});

describe('the relay', () => {
  const stack = stackNamed('randevou-full-relay');

  it('runs every minute through its alias; a call that was not taken is kept', () => {
    const [schedule = {}] = ofType(stack, 'AWS::Scheduler::Schedule');
    expect(schedule).toMatchObject({
      ScheduleExpression: 'rate(1 minute)',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: { DeadLetterConfig: { Arn: { 'Fn::GetAtt': [expect.stringMatching(/^Dead/), 'Arn'] } } },
    });
    const { Arn } = z.object({ Arn: z.unknown() }).parse(schedule['Target']);
    expect(render(Arn, stack)).toMatch(/^\{RelayLive\w+\}$/);
    expect(ofType(stack, 'AWS::SQS::Queue')).toEqual([
      expect.objectContaining({
        QueueName: 'randevou-full-relay-dead',
        MessageRetentionPeriod: 1_209_600,
        SqsManagedSseEnabled: true,
      }),
    ]);
  });

  it('leaves what it could not do to the next minute', () => {
    expect(ofType(stack, 'AWS::Lambda::EventInvokeConfig')).toEqual([
      expect.objectContaining({ MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 60 }),
    ]);
  });
});

describe('the bucket of voice notes', () => {
  it('is encrypted, closed to the world, and empty a day later', () => {
    expect(ofType(stackNamed('randevou-full-transcriber'), 'AWS::S3::Bucket')).toEqual([
      expect.objectContaining({
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
        },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        LifecycleConfiguration: { Rules: [expect.objectContaining({ ExpirationInDays: 1, Status: 'Enabled' })] },
      }),
    ]);
  });
});

describe.each(findToolServers().map(({ name }) => name))('tool server %s', (name) => {
  const stack = stackNamed(`randevou-full-mcp-${name}`);

  it('has a URL on its alias that only signed calls pass, and says it in SSM', () => {
    expect(ofType(stack, 'AWS::Lambda::Url')).toEqual([
      expect.objectContaining({ AuthType: 'AWS_IAM', Qualifier: 'live' }),
    ]);
    expect(ofType(stack, 'AWS::Lambda::Permission')).toEqual([]);
    const parameters = ofType(stack, 'AWS::SSM::Parameter').map(({ Name, Value }) => [Name, render(Value, stack)]);
    expect(parameters).toEqual([[`/randevou/full/mcp/${name}`, expect.stringMatching(/\.FunctionUrl\}$/)]]);
  });
});

describe('the agent', () => {
  const stack = stackNamed('randevou-full-agent');
  const [runtime = {}] = ofType(stack, 'AWS::BedrockAgentCore::Runtime');

  it('is code on Node 22, whose sessions end after five idle minutes and in an hour at most', () => {
    expect(runtime).toMatchObject({
      AgentRuntimeName: 'randevou_full',
      AgentRuntimeArtifact: { CodeConfiguration: { Runtime: 'NODE_22', EntryPoint: ['main.mjs'] } },
      LifecycleConfiguration: { IdleRuntimeSessionTimeout: 300, MaxLifetime: 3600 },
      EnvironmentVariables: {
        RANDEVOU_MODEL: 'nova',
        RANDEVOU_MODEL_ID: 'eu.amazon.nova-pro-v1:0',
        AWS_REGION: 'eu-central-1',
      },
    });
  });

  it('has its logs ended, which AgentCore would keep for ever, one group for each endpoint', () => {
    const calls = ofType(stack, 'AWS::Scheduler::Schedule').map(({ Target }) =>
      render(z.object({ Input: z.unknown() }).parse(Target).Input, stack),
    );
    expect(calls.map((call) => call.replace(/\{Runtime\w+\.AgentRuntimeId\}/, 'ID'))).toEqual(
      ['live', 'DEFAULT'].map((endpoint) =>
        JSON.stringify({ LogGroupName: `/aws/bedrock-agentcore/runtimes/ID-${endpoint}`, RetentionInDays: 30 }),
      ),
    );
  });

  it('has an endpoint pinned to the version of this deploy', () => {
    const [endpoint = {}] = ofType(stack, 'AWS::BedrockAgentCore::RuntimeEndpoint');
    expect(endpoint['Name']).toBe('live');
    expect(render(endpoint['AgentRuntimeVersion'], stack)).toMatch(/^\{Runtime\w+\.AgentRuntimeVersion\}$/);
  });

  it('publishes its address, or that there is none', () => {
    const [parameter = {}] = ofType(stack, 'AWS::SSM::Parameter');
    const written = render(parameter['Value'], stack).replaceAll(/"\{\w+\.(\w+)\}"/g, '"$1"');
    expect(JSON.parse(written)).toEqual({
      v: 1,
      runtimeArn: 'AgentRuntimeArn',
      qualifier: 'live',
      version: 'AgentRuntimeVersion',
    });
    const none = stackNamed('randevou-dev-agent');
    expect(ofType(none, 'AWS::SSM::Parameter')).toEqual([
      expect.objectContaining({ Name: '/randevou/dev/agent', Value: 'none' }),
    ]);
    expect(ofType(none, 'AWS::BedrockAgentCore::Runtime')).toEqual([]);
  });
});
