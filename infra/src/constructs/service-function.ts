import { type Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { Effect, Policy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Alias,
  Architecture,
  Code,
  type EventInvokeConfigOptions,
  Function as LambdaFunction,
  LayerVersion,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { RegionInfo } from 'aws-cdk-lib/region-info';
import { FilterPattern, LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { names } from '@randevou/contracts';
import type { Construct } from 'constructs';
import { LOGGED_ERRORS } from '../observability/logged-errors.ts';
import type { StageConfig } from '../stage-config.ts';
import { acknowledgeWildcard } from './acknowledge-wildcard.ts';
import { arnOf } from './arn-of.ts';
import { invokeUrls } from './invoke-urls.ts';
import { rollOut, type RolloutProps } from './roll-out.ts';
import { statementsFor, type TableUser } from './table-access.ts';

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
  /** Of calls that nobody waits for: repeats, their age, where they end; Lambda's own (two repeats, 6 h) unless given. */
  readonly asynchronous?: EventInvokeConfigOptions;
  /** By tenths, one a minute, for what is called so seldom that five minutes of one tenth would show nothing. */
  readonly canary?: RolloutProps['canary'];
}

/** What a queue or topic of the stage is reached by, with the key that it is encrypted with. */
export interface Encrypted {
  readonly arn: string;
  readonly keyArn: string;
}

const INSIGHTS_VERSION = '1.0.498.0';

/**
 * A deployable on Lambda: arm64, traced, with Insights, a log group with an end, a role that may do what `allow` and the
 * `use…` methods say and nothing else, and an alias that new code reaches step by step; its errors take it back. No
 * concurrency is reserved: what bounds it is the queue's event source.
 */
export class ServiceFunction extends LambdaFunction {
  /** Everything calls this, never the function itself. */
  readonly live: Alias;
  /** Takes a deployment back; stands in the console, and rings for nobody. */
  readonly failing: Alarm;
  readonly #config: StageConfig;
  readonly #role: Role;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    const { config, name } = props;
    const logGroup = new LogGroup(scope, `${id}Logs`, {
      logGroupName: names.functionLogGroup(config.stage, name),
      retention: config.logs.days,
      removalPolicy: config.removal === 'retain' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const insights = RegionInfo.get(config.region).cloudwatchLambdaInsightsArn(INSIGHTS_VERSION, 'arm64');
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    super(scope, id, {
      functionName: names.function(config.stage, name),
      description: props.description,
      code: Code.fromAsset(props.bundle),
      handler: props.handler ?? 'handler.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: props.timeout,
      memorySize: props.memoryMb ?? 1024,
      // Also lets the role put trace segments, which know no resources.
      tracing: Tracing.ACTIVE,
      layers: insights === undefined ? [] : [LayerVersion.fromLayerVersionArn(scope, `${id}Insights`, insights)],
      logGroup,
      role,
      environment: {
        RANDEVOU_STAGE: config.stage,
        NODE_OPTIONS: '--enable-source-maps',
        OTEL_EXPORTER_OTLP_ENDPOINT: `https://xray.${config.region}.${Stack.of(scope).urlSuffix}`,
        ...props.environment,
      },
    });
    this.#config = config;
    this.#role = role;
    const insightsLogs = arnOf(this, 'logs', 'log-group:/aws/lambda-insights:*');
    this.allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [logGroup.logGroupArn]);
    // The first function of an account makes the group.
    this.allow(['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'], [insightsLogs]);
    this.allow(['xray:PutSpans', 'xray:PutSpansForIndexing'], ['*']);
    this.acknowledge('*', 'Trace segments and spans: X-Ray scopes them to no resource.');
    this.acknowledge(insightsLogs, 'Streams of the log group that the Lambda Insights layer writes into.');
    this.live = new Alias(this, 'Live', { aliasName: names.alias, version: this.currentVersion });
    if (props.asynchronous !== undefined) this.live.configureAsyncInvoke(props.asynchronous);
    new MetricFilter(scope, `${id}LoggedErrors`, {
      logGroup,
      // As `createLogger` of packages/telemetry writes.
      filterPattern: FilterPattern.stringValue('$.level', '=', 'ERROR'),
      metricNamespace: LOGGED_ERRORS,
      metricName: names.function(config.stage, name),
      // Has data from the first line on: whether an alarm's sum bears a metric that never had any is documented nowhere.
      defaultValue: 0,
    });
    this.failing = rollOut(this, this.live, { config, name, canary: props.canary ?? 'a tenth first' });
  }

  /** Lets the function do this, and no more than is said so. */
  allow(
    actions: readonly string[],
    resources: readonly string[],
    conditions?: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  ): void {
    this.addToRolePolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: [...actions],
        resources: [...resources],
        ...(conditions === undefined ? {} : { conditions }),
      }),
    );
  }

  /**
   * The same in a policy of its own. The role's own changes before anything is deleted; what depends on this one goes
   * first, and may still do so then.
   */
  allowApart(id: string, actions: readonly string[], resources: readonly string[]): Policy {
    const statements = [new PolicyStatement({ actions: [...actions], resources: [...resources] })];
    return new Policy(this, id, { roles: [this.#role], statements });
  }

  /** The stage's table: its name, and what this user of it may do there. */
  useTable(tableName: string, user: TableUser): void {
    this.addEnvironment('RANDEVOU_TABLE', tableName);
    // The name is a parameter's value, which the CDK does not see change: the alias would stay on a version with the old
    // table. By the name itself: Lambda refuses a second version in which nothing differs.
    const { stage, existingTable = names.table(stage) } = this.#config;
    this.invalidateVersionBasedOn(existingTable);
    const table = arnOf(this, 'dynamodb', `table/${tableName}`);
    for (const statement of statementsFor(user, table)) this.addToRolePolicy(statement);
  }

  /** Secrets by name; the code finds them by the stage's, so no variable names them. */
  useSecrets(...secrets: readonly string[]): void {
    // Secrets Manager ends each ARN in a dash and six characters of its own.
    const arns = secrets.map((secret) => arnOf(this, 'secretsmanager', `secret:${secret}-??????`));
    this.allow(['secretsmanager:GetSecretValue'], arns);
  }

  /** SSM parameters that are read while the function runs, by name. */
  readParameters(...parameters: readonly string[]): void {
    const arns = parameters.map((parameter) => arnOf(this, 'ssm', `parameter${parameter}`));
    this.allow(['ssm:GetParameter'], arns);
  }

  /** The queue of wake-ups: its URL, and leave to put messages into it. */
  useQueue({ url, arn, keyArn }: Encrypted & { readonly url: string }): void {
    this.addEnvironment('RANDEVOU_QUEUE_URL', url);
    this.allow(['sqs:SendMessage'], [arn]);
    this.allow(['kms:GenerateDataKey', 'kms:Decrypt'], [keyArn]);
  }

  /** The topic of domain events: its ARN, and leave to publish there. */
  useEventsTopic({ arn, keyArn }: Encrypted): void {
    this.addEnvironment('RANDEVOU_EVENTS_TOPIC_ARN', arn);
    this.allow(['sns:Publish'], [arn]);
    this.allow(['kms:GenerateDataKey', 'kms:Decrypt'], [keyArn]);
  }

  /** Another function of the stage, through its alias: the variable with its name, and leave to invoke it. */
  useFunction(variable: string, name: string): void {
    const full = `${names.function(this.#config.stage, name)}:${names.alias}`;
    this.addEnvironment(variable, full);
    this.allow(['lambda:InvokeFunction'], [arnOf(this, 'lambda', `function:${full}`)]);
  }

  /** The stage's tool servers: leave to find them in SSM and to call their URLs. */
  useToolServers(): void {
    const servers = arnOf(this, 'lambda', `function:${names.function(this.#config.stage, 'mcp-*')}`);
    this.allow(
      ['ssm:GetParametersByPath'],
      [arnOf(this, 'ssm', `parameter${names.toolServersPath(this.#config.stage)}`)],
    );
    for (const statement of invokeUrls(servers)) this.addToRolePolicy(statement);
    this.acknowledge(servers, 'Tool servers are found by their name, so that a new one needs no change here.');
  }

  /** Leave to do this with the stage's WhatsApp numbers and no other. */
  useNumbers(action: 'social-messaging:SendWhatsAppMessage' | 'social-messaging:GetWhatsAppMessageMedia'): void {
    const ids = this.#config.whatsapp.flatMap(({ phoneNumberIds }) => phoneNumberIds);
    const arns = ids.map((id) =>
      arnOf(this, 'social-messaging', `phone-number-id/${id.slice('phone-number-id-'.length)}`),
    );
    if (arns.length > 0) this.allow([action], arns);
  }

  /** Says why a resource that the role's policies name holds a wildcard. */
  acknowledge(resource: string, reason: string): void {
    acknowledgeWildcard(this.#role, resource, reason);
  }
}
