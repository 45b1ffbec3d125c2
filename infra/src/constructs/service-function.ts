import { ArnFormat, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { LambdaDeploymentConfig, LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy';
import { Effect, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Alias,
  Architecture,
  Code,
  Function as LambdaFunction,
  LayerVersion,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { RegionInfo } from 'aws-cdk-lib/region-info';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { names } from '@randevou/contracts';
import type { Construct } from 'constructs';
import type { StageConfig } from '../stage-config.ts';

export interface ServiceFunctionProps {
  readonly config: StageConfig;
  /** Of the function and its log group: `ingress` becomes `randevou-<stage>-ingress`. */
  readonly name: string;
  readonly description: string;
  /** Folder of the bundle. */
  readonly bundle: string;
  /** File of the bundle and its export. */
  readonly handler?: 'handler.handler' | 'lambda.handler';
  readonly timeout: Duration;
  readonly memoryMb?: number;
  /** No secret belongs here: whoever may read the function's configuration reads them. */
  readonly environment?: Readonly<Record<string, string>>;
}

const INSIGHTS_VERSION = '1.0.498.0';

/**
 * A deployable on Lambda: arm64, traced, with Insights, a log group with an end, a role that may do what `allow` says,
 * and an alias that new code reaches step by step; errors of the alias take it back.
 */
export class ServiceFunction extends LambdaFunction {
  readonly live: Alias;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    const { config, name } = props;
    const stack = Stack.of(scope);
    const logGroup = new LogGroup(scope, `${id}Logs`, {
      logGroupName: names.functionLogGroup(config.stage, name),
      retention: config.logs.days,
      removalPolicy: config.removal === 'retain' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const insights = RegionInfo.get(config.region).cloudwatchLambdaInsightsArn(INSIGHTS_VERSION, 'arm64');
    const write = new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [logGroup.logGroupArn, insightsLogGroup(stack)],
    });
    super(scope, id, {
      functionName: names.function(config.stage, name),
      description: props.description,
      code: Code.fromAsset(props.bundle),
      handler: props.handler ?? 'handler.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: props.timeout,
      memorySize: props.memoryMb ?? 1024,
      tracing: Tracing.ACTIVE,
      layers: insights === undefined ? [] : [LayerVersion.fromLayerVersionArn(scope, `${id}Insights`, insights)],
      logGroup,
      role: new Role(scope, `${id}Role`, {
        assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
        inlinePolicies: { logs: new PolicyDocument({ statements: [write] }) },
      }),
      environment: {
        RANDEVOU_STAGE: config.stage,
        NODE_OPTIONS: '--enable-source-maps',
        OTEL_EXPORTER_OTLP_ENDPOINT: `https://xray.${stack.region}.${stack.urlSuffix}`,
        ...props.environment,
      },
    });
    // The endpoint that takes OpenTelemetry's spans knows no resources.
    this.allow(
      ['xray:PutTraceSegments', 'xray:PutTelemetryRecords', 'xray:PutSpans', 'xray:PutSpansForIndexing'],
      ['*'],
    );
    this.live = new Alias(this, 'Live', { aliasName: names.alias, version: this.currentVersion });
    new LambdaDeploymentGroup(this, 'Rollout', {
      alias: this.live,
      deploymentConfig:
        config.rollout === 'canary'
          ? LambdaDeploymentConfig.CANARY_10PERCENT_5MINUTES
          : LambdaDeploymentConfig.ALL_AT_ONCE,
      alarms: [this.#failing()],
    });
  }

  /** Lets the function do this, and no more than is said so. */
  allow(actions: readonly string[], resources: readonly string[]): void {
    this.addToRolePolicy(
      new PolicyStatement({ effect: Effect.ALLOW, actions: [...actions], resources: [...resources] }),
    );
  }

  /** Of the alias, so that a version's first errors count for the version that makes them. */
  #failing(): Alarm {
    const errors = new Metric({
      namespace: 'AWS/Lambda',
      metricName: 'Errors',
      dimensionsMap: { FunctionName: this.functionName, Resource: `${this.functionName}:${names.alias}` },
      statistic: Stats.SUM,
      period: Duration.minutes(1),
    });
    return new Alarm(this, 'Failing', {
      alarmDescription: 'Errors of the live alias; a deployment under way is taken back.',
      metric: errors,
      threshold: 1,
      evaluationPeriods: 2,
      datapointsToAlarm: 2,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }
}

function insightsLogGroup(stack: Stack): string {
  return stack.formatArn({
    service: 'logs',
    resource: 'log-group',
    resourceName: '/aws/lambda-insights:*',
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
}
