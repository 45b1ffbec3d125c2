import { Duration } from 'aws-cdk-lib';
import { FunctionUrlAuthType } from 'aws-cdk-lib/aws-lambda';
import { names } from '@randevou/contracts';
import type { Construct } from 'constructs';
import { ServiceFunction } from '../constructs/service-function.ts';
import { publish, published } from '../constructs/stage-parameter.ts';
import type { ToolServerPackage } from '../find-tool-servers.ts';
import { StageStack, type StageStackProps } from './stage-stack.ts';

/** One tool server behind a signed URL, which agent and controllers find in SSM. */
export class ToolServerStack extends StageStack {
  constructor(scope: Construct, props: StageStackProps, { name, project, needs }: ToolServerPackage) {
    super(scope, `mcp-${name}`, props, `Randevou: tool server ${name}`);
    const { config, bundleOf } = props;
    const { stage } = config;
    const server = new ServiceFunction(this, 'Server', {
      config,
      name: `mcp-${name}`,
      description: `Tool server ${name}`,
      bundle: bundleOf(project),
      handler: 'lambda.handler',
      timeout: Duration.seconds(needs.timeoutSeconds),
      memoryMb: needs.memoryMb,
    });
    server.readParameters(names.scopeKeysParameter(stage));
    if (needs.table !== 'none') server.useTable(published(this, names.tableParameter(stage)), needs.table);
    if (needs.secrets.length > 0)
      server.useSecrets(...needs.secrets.map((provider) => names.thirdPartySecret(stage, provider)));
    const { url } = server.live.addFunctionUrl({ authType: FunctionUrlAuthType.AWS_IAM });
    publish(this, 'Url', names.toolServerParameter(stage, name), url);
  }
}
