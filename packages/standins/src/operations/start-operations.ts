import type { FifoQueue } from '../messaging/sqs-queue.ts';
import { createFifoQueue } from '../messaging/sqs-queue.ts';
import { createSqsService } from '../messaging/sqs-service.ts';
import { startFront } from '../http/front.ts';
import { createSecretVersions } from '../parameters/secret-versions.ts';
import { createSecretsService } from '../parameters/secrets-service.ts';
import { createSsmService } from '../parameters/ssm-service.ts';
import { awsEnvironment, LOCAL_ACCOUNT } from '../worker-environment.ts';
import { createLogsService, type LogEvent } from './logs-service.ts';
import { createSessionsService } from './sessions-service.ts';
import { createStsService } from './sts-service.ts';

const SERVICES = ['SSM', 'SECRETS_MANAGER', 'SQS', 'STS', 'CLOUDWATCH_LOGS', 'BEDROCK_AGENTCORE'];

/** Everything that a test may look at and change while the services run. */
export interface Operations {
  readonly parameters: Map<string, string>;
  /** The first value of each, put there before it is asked for. */
  readonly secrets: Map<string, string>;
  /** Log groups that exist, with their events. */
  readonly logs: Map<string, LogEvent[]>;
  /** AgentCore sessions that run, by id: `<runtime ARN> <endpoint>`. */
  readonly sessions: Map<string, string>;
  /** Makes a queue and one for its dead letters. */
  addQueue(
    name: string,
    deadLettersName: string,
  ): {
    readonly queue: FifoQueue;
    readonly deadLetters: FifoQueue;
    readonly deadLettersUrl: string;
  };
  /** Operations asked for since the last call, such as `sqs ReceiveMessage`. */
  asked(): string[];
  readonly url: string;
  /** In which SDK clients reach the services, and DynamoDB at the endpoint given. */
  environment(dynamodbUrl: string): Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** The stand-ins that an operator's commands speak to, without any function. `caller`: the ARN of who asks. */
export async function startOperations(caller: string, now: () => number = Date.now): Promise<Operations> {
  const parameters = new Map<string, string>();
  const secrets = new Map<string, string>();
  const logs = new Map<string, LogEvent[]>();
  const sessions = new Map<string, string>();
  const queues = new Map<string, FifoQueue>();
  const origins = new Map<string, FifoQueue>();
  let asked: string[] = [];
  const front = await startFront(
    [
      createSsmService(parameters),
      createSecretsService(createSecretVersions(secrets)),
      createSqsService(queues, origins),
      createStsService(caller),
      createLogsService(logs, now),
      createSessionsService(sessions),
    ],
    ({ service, operation, phase }) => {
      if (phase === 'before') asked.push(`${service} ${operation}`);
      return Promise.resolve('continue');
    },
  );
  return {
    parameters,
    secrets,
    logs,
    sessions,
    addQueue: (name, deadLettersName) => {
      const options = { visibilityMs: 270_000, clock: { now } };
      const queue = createFifoQueue({ ...options, name });
      const deadLetters = createFifoQueue({ ...options, name: deadLettersName });
      for (const each of [queue, deadLetters]) queues.set(each.name, each);
      origins.set(deadLetters.name, queue);
      return { queue, deadLetters, deadLettersUrl: `${front.url}/${LOCAL_ACCOUNT}/${deadLetters.name}` };
    },
    asked: () => {
      const since = asked;
      asked = [];
      return since;
    },
    url: front.url,
    environment: (dynamodbUrl) =>
      awsEnvironment(
        { ...Object.fromEntries(SERVICES.map((service) => [service, front.url])), DYNAMODB: dynamodbUrl },
        'LOCALOPERATOR0001',
      ),
    close: () => front.close(),
  };
}
