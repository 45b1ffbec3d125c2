import { randomUUID } from 'node:crypto';
import { SNSClient } from '@aws-sdk/client-sns';
import { CALL_LIMITS, names, PseudonymSecret, ScopeSigningSecret, SMOKE, type BudgetSpent } from '@randevou/contracts';
import { deliveryMetric, relayOutbox, suppressSends, wakeForgotten, type DeliverDeps } from '@randevou/conversation';
import { createControllerClient, createScopeSigner, createSignedFetch, discoverToolServers } from '@randevou/mcp-kit';
import { openKeys, sendWakeUp } from '@randevou/stage';
import { createStore } from '@randevou/store-dynamodb';
import type { Logger, MetricName, Metrics } from '@randevou/telemetry';
import { createSender, createSocialMessagingClient } from '@randevou/whatsapp-outbound';
import { countedOutbox } from './counted-outbox.ts';
import type { Environment } from './env.ts';
import { discardEvents } from './discard-events.ts';
import { expireHolds } from './expire-holds.ts';
import { forgetVisits } from './forget-visits.ts';
import { offerPlaces } from './offer-places.ts';
import { publishEvents, type EventSource } from './publish-events.ts';
import { createRelay, type Relay } from './create-relay.ts';
import { sendNotices } from './send-notices.ts';
import { tellOwner } from './tell-owner.ts';

/** What the operator sees of a task that did something. */
const TASK_METRICS: Readonly<Record<string, MetricName>> = {
  events: 'EventPublished',
  conversations: 'EventPublished',
  failures: 'EventPublished',
  reminders: 'NoticePut',
  offers: 'NoticePut',
  handoffs: 'NoticePut',
  changes: 'NoticePut',
};

/** The relay on the stage's table, topic, tools and WhatsApp number. */
export async function compose(environment: Environment, logger: Logger, metrics: Metrics): Promise<Relay> {
  const { RANDEVOU_STAGE: stage, RANDEVOU_EVENTS_TOPIC_ARN: topicArn } = environment;
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
  const { dueItems, domainEvents: events } = store;
  const client = createControllerClient({
    servers: discoverToolServers({ stage, now }),
    fetch: createSignedFetch({ now }),
  });
  const sign = createScopeSigner({ privateKey: async () => (await signingKeys()).inUse.privateKey, now });
  const sns = new SNSClient(CALL_LIMITS);
  const sender = suppressSends(createSender({ client: createSocialMessagingClient() }), SMOKE);
  const delivery = {
    ...store,
    sender,
    now,
    count: ((what, code, { conversation }) => {
      const metric = deliveryMetric(what);
      if (metric !== undefined) metrics.count(metric, 1, conversation);
      logger.info('delivery', { what, ...(code === undefined ? {} : { code }) });
    }) satisfies DeliverDeps['count'],
  };
  const publish = <Event extends { readonly type: string; readonly businessId: string }>(
    source: EventSource<Event>,
    businessId: string,
  ): Promise<number> =>
    businessId === SMOKE.businessId
      ? discardEvents(source, businessId)
      : publishEvents({ sns, topicArn, events: source }, businessId);
  const budgetSpent = ({ businessId, budget, date }: BudgetSpent): void =>
    logger.warn('budget spent', { businessId, budget, date });
  const notices = { ...store, outbox: countedOutbox({ ...store, onBudgetSpent: budgetSpent }), sender, now };
  // The conversation's own lane may stand still behind a wake-up whose worker was killed.
  const wake = sendWakeUp({ queueUrl: environment.RANDEVOU_QUEUE_URL, lane: 'relay' });
  return createRelay({
    businesses: async () => (await store.profiles.list()).map(({ id }) => id),
    rounds: [
      {
        events: (businessId) => publish(events, businessId),
        conversations: (businessId) => publish(store.conversationEvents, businessId),
        failures: (businessId) => publish(store.messageFailures, businessId),
        holds: (businessId) => expireHolds({ dueItems, sign, client, now }, businessId),
        forget: (businessId) => forgetVisits({ dueItems, sign, client, now }, businessId),
        places: (businessId) => offerPlaces({ dueItems, sign, client, now }, businessId),
        forgotten: (businessId) => wakeForgotten({ inbox: store.inbox, wake, now }, businessId),
      },
      {
        reminders: (businessId) => sendNotices(notices, 'reminder', businessId),
        offers: (businessId) => sendNotices(notices, 'waiting_offer', businessId),
        handoffs: (businessId) => tellOwner(notices, businessId),
        changes: (businessId) => sendNotices(notices, 'owner_change', businessId),
      },
      { outbox: (businessId) => relayOutbox(delivery, businessId) },
    ],
    logger,
    onRun: () => metrics.count('RelayRun', 1),
    onDone: (businessId, task, done) => {
      const metric = TASK_METRICS[task];
      if (metric !== undefined) metrics.count(metric, done, { businessId });
    },
    onFailed: (businessId) => metrics.count('RelayTaskFailed', 1, { businessId }),
  });
}
