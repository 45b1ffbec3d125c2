import { Aws, Duration, Stack } from 'aws-cdk-lib';
import {
  AgentCoreRuntime,
  AgentRuntimeArtifact,
  ProtocolType,
  Runtime,
  RuntimeEndpoint,
  RuntimeNetworkConfiguration,
} from 'aws-cdk-lib/aws-bedrockagentcore';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { type AgentAddress, names } from '@randevou/contracts';
import type { Construct } from 'constructs';
import { acknowledgeWildcard } from '../constructs/acknowledge-wildcard.ts';
import { arnOf } from '../constructs/arn-of.ts';
import { invokeUrls } from '../constructs/invoke-urls.ts';
import { LogRetention } from '../constructs/log-retention.ts';
import { publish } from '../constructs/stage-parameter.ts';
import { modelResources } from '../model-resources.ts';
import type { StageConfig } from '../stage-config.ts';
import { StageStack, type StageStackProps } from './stage-stack.ts';

/** The agent on AgentCore Runtime; with `agent: none` only the word that there is none. */
export class AgentStack extends StageStack {
  constructor(scope: Construct, props: StageStackProps) {
    super(scope, 'agent', props, 'Randevou: the agent');
    const { config, bundleOf } = props;
    const address = config.agent === 'none' ? 'none' : this.#deploy(config, bundleOf('apps/agent-runtime'));
    publish(this, 'Address', names.agentParameter(config.stage), address);
  }

  /** Gives the agent's address as JSON. */
  #deploy(config: StageConfig, path: string): string {
    const role = this.#executionRole(config, path);
    const runtime = new Runtime(this, 'Runtime', {
      runtimeName: names.agentRuntime(config.stage),
      description: `Agent of the stage ${config.stage}`,
      agentRuntimeArtifact: AgentRuntimeArtifact.fromCodeAsset({
        path,
        runtime: AgentCoreRuntime.NODE_22,
        entrypoint: ['main.mjs'],
      }),
      // As it stands: the construct would add rights over logs, identities and metrics that this agent does not use.
      executionRole: role.withoutPolicyUpdates(),
      networkConfiguration: RuntimeNetworkConfiguration.usingPublicNetwork(),
      protocolConfiguration: ProtocolType.HTTP,
      lifecycleConfiguration: { idleRuntimeSessionTimeout: Duration.minutes(5), maxLifetime: Duration.hours(1) },
      environmentVariables: {
        RANDEVOU_MODEL: config.agent,
        ...(config.agent === 'nova' ? { RANDEVOU_MODEL_ID: config.modelId } : {}),
        AWS_REGION: config.region,
        OTEL_EXPORTER_OTLP_ENDPOINT: `https://xray.${config.region}.${Stack.of(this).urlSuffix}`,
      },
    });
    runtime.node.addDependency(role);
    const version = runtime.agentRuntimeVersion ?? '1';
    const endpoint = new RuntimeEndpoint(this, 'Live', {
      endpointName: names.alias,
      agentRuntimeId: runtime.agentRuntimeId,
      agentRuntimeVersion: version,
      description: 'What the orchestrator calls: always one version',
    });
    this.#endLogs(runtime.agentRuntimeId, config);
    const address: AgentAddress = {
      v: 1,
      runtimeArn: runtime.agentRuntimeArn,
      qualifier: endpoint.endpointName,
      version,
    };
    return this.toJsonString(address);
  }

  /** AgentCore makes a log group for each endpoint, of which `DEFAULT` is its own, and would keep it for ever. */
  #endLogs(runtimeId: string, { logs: { days } }: StageConfig): void {
    for (const endpoint of [names.alias, 'DEFAULT'])
      new LogRetention(this, `LogsOf-${endpoint}`, {
        logGroupName: `/aws/bedrock-agentcore/runtimes/${runtimeId}-${endpoint}`,
        days,
      });
  }

  #executionRole(config: StageConfig, path: string): Role {
    const own = (end: string): string =>
      arnOf(this, 'bedrock-agentcore', `runtime/${names.agentRuntime(config.stage)}${end}`);
    const role = new Role(this, 'ExecutionRole', {
      description: 'What the agent may do: ask its model, call the tool servers, leave logs and traces',
      assumedBy: new ServicePrincipal('bedrock-agentcore.amazonaws.com', {
        conditions: {
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
          // By name while it is made, and then by its id.
          ArnLike: { 'aws:SourceArn': [own(''), own('-*')] },
        },
      }),
    });
    const allow = (
      actions: string[],
      resources: string[],
      conditions?: Record<string, Record<string, string>>,
    ): void => {
      role.addToPolicy(
        new PolicyStatement({ actions, resources, ...(conditions === undefined ? {} : { conditions }) }),
      );
    };
    // The same files are the same asset as the runtime's, of which the construct does not tell the key.
    const { bucket, s3ObjectKey } = new Asset(this, 'Bundle', { path });
    allow(['s3:GetObject'], [bucket.arnForObjects(s3ObjectKey)]);
    if (config.agent === 'nova') {
      const actions = ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'];
      const { profile, models } = modelResources(this, config.modelId);
      if (profile !== undefined) allow(actions, [profile]);
      allow(
        actions,
        [...models],
        profile === undefined ? undefined : { StringEquals: { 'bedrock:InferenceProfileArn': profile } },
      );
    }
    const servers = arnOf(this, 'lambda', `function:${names.function(config.stage, 'mcp-*')}`);
    for (const statement of invokeUrls(servers)) role.addToPolicy(statement);
    acknowledgeWildcard(role, servers, 'Tool servers are found by their name, so that a new one needs no change here.');
    const logs = arnOf(this, 'logs', `log-group:/aws/bedrock-agentcore/runtimes/${names.agentRuntime(config.stage)}-*`);
    allow(['logs:CreateLogGroup', 'logs:DescribeLogStreams', 'logs:CreateLogStream', 'logs:PutLogEvents'], [logs]);
    acknowledgeWildcard(role, logs, 'AgentCore makes the group, named by the id that it gives the runtime.');
    const groups = arnOf(this, 'logs', 'log-group:*');
    allow(['logs:DescribeLogGroups'], [groups]);
    acknowledgeWildcard(role, groups, 'AgentCore looks by list whether its group is there; names are all it sees.');
    allow(['xray:PutTraceSegments', 'xray:PutSpans', 'xray:PutSpansForIndexing'], ['*']);
    acknowledgeWildcard(role, '*', 'Trace segments and spans: X-Ray scopes them to no resource.');
    return role;
  }
}
