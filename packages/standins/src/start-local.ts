import { join } from 'node:path';
import { names, type AgentAddress, type ToolServer } from '@randevou/contracts';
import { createActivity } from './activity.ts';
import { createAgentCoreService } from './agent/agentcore-service.ts';
import { createAgentServer, type AgentServer } from './agent/agent-server.ts';
import { createBedrockService } from './bedrock/bedrock-service.ts';
import { startH2c } from './bedrock/start-h2c.ts';
import { createClock } from './clock.ts';
import { startDynamoDb } from './dynamodb/start-dynamodb.ts';
import { createFaults, type FaultTarget } from './faults.ts';
import { startFront } from './http/front.ts';
import type { InterceptedCall, Interceptor } from './interceptor.ts';
import { createAsyncInvoker } from './lambda/async-invoker.ts';
import { startFunctionUrl } from './lambda/function-url.ts';
import { accessKeyPrefix, createLambdaFunction, type LambdaFunction } from './lambda/lambda-function.ts';
import { createLambdaService } from './lambda/lambda-service.ts';
import { loadLocalKeys } from './local-keys.ts';
import type { LocalOptions, StageResources } from './local-options.ts';
import type { LocalStage } from './local-stage.ts';
import { createEventSource } from './messaging/event-source.ts';
import { createSnsService, toSnsEvent, type Notification } from './messaging/sns-service.ts';
import { createFifoQueue } from './messaging/sqs-queue.ts';
import { createSqsService } from './messaging/sqs-service.ts';
import { moveClock } from './move-clock.ts';
import { createSecretVersions } from './parameters/secret-versions.ts';
import { createSecretsService } from './parameters/secrets-service.ts';
import { createSsmService } from './parameters/ssm-service.ts';
import { createRandom } from './random.ts';
import { createSchedule } from './schedule.ts';
import { createObjectStorage, createS3Service } from './storage/s3-service.ts';
import { createTimeline } from './timeline.ts';
import { startTraceStore } from './trace-store.ts';
import { withMedia } from './voice/media-service.ts';
import { createTranscribeService } from './voice/transcribe-service.ts';
import { createVoiceNotes } from './voice/voice-notes.ts';
import { createSocialMessagingService } from './whatsapp/social-messaging-service.ts';
import { createWhatsApp } from './whatsapp/whatsapp-channel.ts';
import {
  awsEnvironment,
  HOST_ACCESS_KEY,
  lambdaEnvironment,
  LOCAL_ACCOUNT,
  LOCAL_REGION,
} from './worker-environment.ts';

const AGENT = 'agent-runtime';
const RESET_PATIENCE_MS = 2000;

/** Starts a whole stage on this machine. Functions load when they are first needed, or by `warm`. */
export async function startLocal(options: LocalOptions): Promise<LocalStage> {
  const { stage = 'local', dataDir, seed = 1, log = () => undefined } = options;
  const arn = (service: string, resource: string) => `arn:aws:${service}:${LOCAL_REGION}:${LOCAL_ACCOUNT}:${resource}`;
  const clock = createClock({
    ...(options.now === undefined ? {} : { now: options.now }),
    frozen: options.frozen ?? false,
  });
  const timeline = createTimeline(clock);
  const activity = createActivity();
  const functions = new Map<string, LambdaFunction>();
  const functionNamed = (name: string) => {
    const found = functions.get(name);
    if (!found) throw new Error(`no function is named ${name}; there are ${[...functions.keys()].join(', ')}`);
    return found;
  };

  const agent: AgentServer | undefined =
    options.agent &&
    createAgentServer({
      entry: options.agent.entry,
      clock: clock.memory,
      log: (line) => log(AGENT, line),
      env: (port) => ({
        ...environmentOf(`${accessKeyPrefix(AGENT)}0001`),
        ...options.agent?.env,
        PORT: String(port),
        HOST: '127.0.0.1',
      }),
    });

  // Faults
  const crashCaller = (accessKeyId: string | undefined) => {
    if (accessKeyId?.startsWith(accessKeyPrefix(AGENT))) agent?.crash();
    for (const candidate of functions.values()) {
      if (accessKeyId?.startsWith(accessKeyPrefix(candidate.name))) candidate.crash(accessKeyId);
    }
  };
  const crash = (target: FaultTarget, call: InterceptedCall) => {
    if (target === 'agent') agent?.crash();
    else if (target === 'tools') functions.get(call.operation)?.crash();
    else crashCaller(call.accessKeyId);
  };
  const faults = createFaults({ random: createRandom(seed), crash, exempt: (key) => key === HOST_ACCESS_KEY });
  const interceptor: Interceptor = (call) => {
    options.observe?.(call);
    return faults.interceptor(call);
  };

  // Services
  const keys = await loadLocalKeys(stage, dataDir, seed);
  const parameters = new Map(keys.parameters);
  const traces = await startTraceStore(options.onExport);
  const dynamodb = await startDynamoDb({
    dataDir: dataDir === 'memory' ? 'memory' : join(dataDir, 'dynamodb'),
    now: clock.now,
    interceptor,
  });
  const dropped: string[] = [];
  const invoker = createAsyncInvoker({
    now: clock.now,
    timeline,
    activity,
    onDropped: (target, reason) => {
      dropped.push(`${target.name}: ${reason}`);
      log(target.name, `event dropped after three tries: ${reason}`);
    },
  });
  const whatsappTopicArn = arn('sns', 'randevou-whatsapp');
  const eventsTopicArn = arn('sns', 'randevou-events');
  const published: Notification[] = [];
  const publishToIngress = async (notification: Notification) => {
    const event = toSnsEvent(notification, clock.now());
    const times = faults.duplicate({ service: 'sns', operation: 'Deliver' }) ? 2 : 1;
    const target = functionNamed(options.ingress);
    await Promise.all(Array.from({ length: times }, () => invoker.invokeLater(target, event)));
  };
  const whatsapp = createWhatsApp({ topicArn: whatsappTopicArn, clock, publish: publishToIngress });
  const { visibilityMs = 270_000, maxReceiveCount = 5, batchSize = 1, maximumConcurrency = 4 } = options.queue;
  const deadLetters = createFifoQueue({ name: 'randevou-dead-letters.fifo', visibilityMs, clock });
  const queue = createFifoQueue({
    name: 'randevou-wake-ups.fifo',
    visibilityMs,
    clock,
    deadLetter: { queue: deadLetters, maxReceiveCount },
  });
  const agentRuntimeArn = arn('bedrock-agentcore', 'runtime/randevou_agent-local');
  const agentAddress: AgentAddress = { v: 1, runtimeArn: agentRuntimeArn, qualifier: 'local', version: 'local' };
  parameters.set(names.inboundTopicParameter(stage), whatsappTopicArn);
  parameters.set(names.agentParameter(stage), agent ? JSON.stringify(agentAddress) : 'none');
  const socialMessaging = createSocialMessagingService({
    now: clock.now,
    onMessage: whatsapp.accept,
    onReadReceipt: whatsapp.acceptReceipt,
  });
  const mediaBucket = 'randevou-media';
  const storage = createObjectStorage([mediaBucket]);
  const voiceNotes = createVoiceNotes();
  const front = await startFront(
    [
      createSnsService(
        new Map<string, (notification: Notification) => void>([
          [whatsappTopicArn, (event) => void publishToIngress(event)],
          [eventsTopicArn, (event) => published.push(event)],
        ]),
      ),
      createSqsService(new Map([queue, deadLetters].map((each) => [each.name, each]))),
      createLambdaService({ functions, invokeLater: invoker.invokeLater }),
      createSsmService(parameters),
      createSecretsService(createSecretVersions(keys.secrets)),
      withMedia(socialMessaging, { voiceNotes, storage }),
      createS3Service(storage),
      ...(agent ? [createAgentCoreService({ address: agentAddress, agent })] : []),
    ],
    interceptor,
  );
  const transcribe = await startH2c(createTranscribeService(voiceNotes), interceptor);
  const bedrock = options.converse && (await startH2c(createBedrockService(options.converse), interceptor));

  // Environment and functions
  const services = ['SNS', 'SQS', 'LAMBDA', 'S3', 'SSM', 'SECRETS_MANAGER', 'SOCIALMESSAGING', 'BEDROCK_AGENTCORE'];
  const endpoints = {
    ...(Object.fromEntries(services.map((service) => [service, front.url])) as Record<string, string>),
    DYNAMODB: dynamodb.url,
    TRANSCRIBE_STREAMING: transcribe.url,
    ...(bedrock ? { BEDROCK_RUNTIME: bedrock.url } : {}),
  };
  const resources: StageResources = {
    stage,
    queueUrl: `${front.url}/${LOCAL_ACCOUNT}/${queue.name}`,
    whatsappTopicArn,
    eventsTopicArn,
    agentRuntimeArn,
    mediaBucket,
    otlpEndpoint: traces.url,
  };
  const environmentOf = (accessKeyId: string) => ({
    ...awsEnvironment(endpoints, accessKeyId),
    ...options.env(resources),
  });
  const functionUrls: { close(): Promise<void> }[] = [];
  const toolServers: ToolServer[] = [];
  for (const [name, each] of Object.entries(options.functions)) {
    const created = createLambdaFunction({
      name,
      arn: arn('lambda', `function:${name}`),
      entry: each.entry,
      exportName: each.exportName ?? 'handler',
      timeoutMs: each.timeoutMs ?? 45_000,
      maxWorkers: each.maxWorkers ?? 4,
      clock: clock.memory,
      log: (line) => log(name, line),
      env: (accessKeyId) => ({ ...environmentOf(accessKeyId), ...lambdaEnvironment(name), ...each.env }),
    });
    functions.set(name, created);
    if (each.toolServer !== undefined) {
      const url = await startFunctionUrl({ functionName: name, invoke: created.invoke, now: clock.now, interceptor });
      functionUrls.push(url);
      toolServers.push({ name: each.toolServer, url: `${url.url}/`, thirdParty: false });
      parameters.set(names.toolServerParameter(stage, each.toolServer), `${url.url}/`);
    }
  }
  const source = createEventSource({
    queue,
    queueArn: arn('sqs', queue.name),
    batchSize,
    maximumConcurrency,
    invoke: (event) => functionNamed(options.queue.functionName).invoke(event),
    timeline,
    activity,
    duplicate: () => faults.duplicate({ service: 'sqs', operation: 'Deliver' }),
  });
  const { schedule: plan } = options;
  const startSchedule = () =>
    plan &&
    createSchedule({
      everyMs: plan.everyMs,
      clock,
      timeline,
      run: () => void invoker.invokeLater(functionNamed(plan.functionName), { source: 'aws.scheduler' }),
    });
  let schedule = startSchedule();

  const crashAll = () => {
    for (const each of functions.values()) each.crash();
    agent?.crash();
  };
  const settleForReset = async () => {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(() => {
        // Whatever still runs would write into the emptied store.
        if (activity.busy) crashAll();
        resolve();
      }, RESET_PATIENCE_MS);
    });
    await Promise.race([activity.idle(), patience]);
    clearTimeout(timer);
  };

  return {
    resources,
    environment: environmentOf(HOST_ACCESS_KEY),
    toolServers,
    scopeKey: keys.scopeKey,
    pseudonymKeys: keys.pseudonymKeys,
    clock,
    faults,
    traces,
    whatsapp,
    voiceNotes,
    published,
    dropped,
    queue,
    deadLetters,
    get busy() {
      return activity.busy;
    },
    idle: () => activity.idle(),
    onActivityEnd: (listener) => activity.onEnd(listener),
    hold: () => source.hold(),
    get retriesWaiting() {
      return invoker.waiting;
    },
    nextInstant: () => timeline.next(),
    moveTo: (instant) =>
      moveClock(
        { clock, timeline, idle: () => activity.idle(), schedule: () => schedule, nextDue: plan?.nextDue },
        instant,
      ),
    invoke: async (name, event) => {
      const end = activity.begin();
      try {
        return await functionNamed(name).invoke(event);
      } finally {
        end();
      }
    },
    warm: async () => {
      await Promise.all([...[...functions.values()].map((each) => each.warm(1)), agent?.url()]);
    },
    crash: (name) => {
      if (name === undefined) crashAll();
      else if (name === AGENT) agent?.crash();
      else functionNamed(name).crash();
    },
    reset: async ({ now, frozen } = {}) => {
      faults.clear();
      queue.clear();
      invoker.clear();
      await settleForReset();
      schedule?.stop();
      queue.clear();
      deadLetters.clear();
      invoker.clear();
      timeline.clear();
      await dynamodb.reset();
      socialMessaging.reset();
      whatsapp.reset();
      voiceNotes.clear();
      storage.clear();
      published.length = 0;
      dropped.length = 0;
      traces.clear();
      clock.restart(now ?? clock.now(), { frozen: frozen ?? clock.frozen });
      schedule = startSchedule();
      source.poll();
    },
    close: async () => {
      timeline.close();
      crashAll();
      await Promise.all(
        [...functionUrls, front, traces, transcribe, ...(bedrock ? [bedrock] : [])].map((each) => each.close()),
      );
      await dynamodb.close();
    },
  };
}
