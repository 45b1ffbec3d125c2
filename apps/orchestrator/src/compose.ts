import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { BedrockAgentCoreClient } from '@aws-sdk/client-bedrock-agentcore';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { profileFacts } from '@randevou/business-profile';
import { CALL_LIMITS, names, PseudonymSecret, ScopeSigningSecret, SMOKE } from '@randevou/contracts';
import { createConversationWorker, createPseudonyms, deliveryMetric, suppressSends } from '@randevou/conversation';
import { createAgentAddressReader, openKeys, postponeBy } from '@randevou/stage';
import { createStore } from '@randevou/store-dynamodb';
import type { Logger, Metrics } from '@randevou/telemetry';
import { createTurnRunner, lastWords } from '@randevou/turn';
import { createSender, createSocialMessagingClient } from '@randevou/whatsapp-outbound';
import { countTurn } from './count-turn.ts';
import { createAnswerTimes } from './create-answer-times.ts';
import { createAgentFinder } from './create-agent-finder.ts';
import { createRemoteTranscriber } from './create-remote-transcriber.ts';
import { createTools } from './create-tools.ts';
import type { Environment } from './env.ts';
import { createWakeUpHandler, type HandleWakeUp } from './handle-wake-up.ts';
import { invokeRelay } from './invoke-relay.ts';
import { outcomeOf } from './outcome-of.ts';
import { tracedTurnRunner, tracedTurns } from './traced.ts';

const RESTRICTED = { limits: 'LimitReached', budget: 'BudgetSpent', switch: 'SwitchedOff' } as const;

/** The conversation worker on the stage's table, agent, tools and WhatsApp number. */
export async function compose(environment: Environment, logger: Logger, metrics: Metrics): Promise<HandleWakeUp> {
  const { RANDEVOU_STAGE: stage, RANDEVOU_TRANSCRIBER_FUNCTION: transcriberFunction } = environment;
  const now = (): number => Date.now();
  const onStale = (secret: string, error: unknown): void => logger.warn('secret not read again', { secret }, error);
  const [keyring, signingKeys] = await Promise.all([
    openKeys(names.pseudonymSecret(stage), PseudonymSecret, { now, onStale }),
    openKeys(names.scopeSigningSecret(stage), ScopeSigningSecret, { now, onStale }),
  ]);
  const store = createStore({
    tableName: environment.RANDEVOU_TABLE,
    now,
    newId: randomUUID,
    keyring,
  });
  const tools = createTools({
    stage,
    privateKey: async () => (await signingKeys()).inUse.privateKey,
    now,
    onInvalidServer: (parameter) => logger.warn('tool server left out', { parameter }),
  });
  const runTurn = createTurnRunner({
    findAgent: createAgentFinder({
      client: new BedrockAgentCoreClient({ maxAttempts: 1 }),
      readAddress: createAgentAddressReader(stage),
      now,
      onEnded: (milliseconds, of) => metrics.count('AgentMs', milliseconds, of),
    }),
    tools,
    circuit: store.circuit,
    pseudonyms: createPseudonyms(keyring),
    agentTimeoutMs: environment.RANDEVOU_AGENT_TIMEOUT_MS,
    now,
    profileFacts,
    onTrouble: (what, error) => logger.warn('turn in trouble', { what }, error),
    count: (name, businessId) => metrics.count(name, 1, { businessId }),
  });
  const pause = (ms: number, signal?: AbortSignal): Promise<void> =>
    sleep(ms, undefined, signal === undefined ? {} : { signal });
  const transcriber =
    transcriberFunction === undefined
      ? undefined
      : createRemoteTranscriber({
          client: new LambdaClient({ maxAttempts: 1 }),
          functionName: transcriberFunction,
          now,
        });
  /** Businesses of which something waits for the relay. */
  const forRelay = new Set<string>();
  const answerTimes = createAnswerTimes();
  const work = createConversationWorker({
    ...store,
    turns: tracedTurns(store.turns),
    sender: suppressSends(createSender({ client: createSocialMessagingClient() }), SMOKE),
    transcriber,
    onVoiceNote: (outcome, error) =>
      error === undefined ? logger.info('voice note', { outcome }) : logger.warn('voice note', { outcome }, error),
    runTurn: async (input) => {
      const output = await tracedTurnRunner(runTurn)(input);
      metrics.count('TurnMs', Math.max(0, now() - input.now), input.conversation);
      return output;
    },
    lastWords,
    onGivenUp: (conversation, { turnId, attempt }) => {
      metrics.count('TurnGivenUp', 1, conversation);
      logger.warn('turn given up', { turnId, attempt });
    },
    now,
    sleep: pause,
    quietMs: environment.RANDEVOU_MERGE_QUIET_MS,
    count: (what, code, item) => {
      const metric = deliveryMetric(what);
      if (metric !== undefined) metrics.count(metric, 1, item.conversation);
      // What nobody asked for is no answer.
      if (metric === 'MessageSent' && item.unattended !== true)
        metrics.count('AnswerMs', answerTimes.sent(item, now()), item.conversation);
      logger.info('delivery', { what, ...(code === undefined ? {} : { code }) });
    },
    onSettled: ({ businessId }, turn, record) => {
      countTurn(metrics, { businessId }, turn, record, now());
      answerTimes.settled(turn);
      if (outcomeOf(record.session) === 'committed' || record.handoff !== undefined) forRelay.add(businessId);
    },
    onRestricted: (conversation, why) => metrics.count(RESTRICTED[why], 1, conversation),
    onBudgetSpent: ({ businessId, budget, date }) => {
      forRelay.add(businessId);
      logger.warn('budget spent', { businessId, budget, date });
    },
    onUncounted: (error) => logger.warn('turn not counted in the budget', {}, error),
  });
  const relay = environment.RANDEVOU_RELAY_FUNCTION;
  const wakeRelay = relay === undefined ? undefined : invokeRelay(new LambdaClient(CALL_LIMITS), relay);
  return createWakeUpHandler({
    work,
    now,
    logger,
    postpone: postponeBy(environment.RANDEVOU_QUEUE_URL),
    afterWork: async () => {
      const businesses = [...forRelay];
      forRelay.clear();
      if (wakeRelay !== undefined) await Promise.all(businesses.map(wakeRelay));
    },
  });
}
