import { randomUUID } from 'node:crypto';
import { SNSClient } from '@aws-sdk/client-sns';
import { CALL_LIMITS, names, PseudonymSecret, ScopeSigningSecret, type BudgetSpent } from '@randevou/contracts';
import { relayOutbox, wakeForgotten } from '@randevou/conversation';
import { createControllerClient, createScopeSigner, createSignedFetch, discoverToolServers } from '@randevou/mcp-kit';
import { readSecret, sendWakeUp } from '@randevou/stage';
import { createStore } from '@randevou/store-dynamodb';
import type { Logger } from '@randevou/telemetry';
import { createSender, createSocialMessagingClient } from '@randevou/whatsapp-outbound';
import { countedOutbox } from './counted-outbox.ts';
import type { Environment } from './env.ts';
import { expireHolds } from './expire-holds.ts';
import { forgetVisits } from './forget-visits.ts';
import { offerPlaces } from './offer-places.ts';
import { publishEvents } from './publish-events.ts';
import { createRelay, type Relay } from './create-relay.ts';
import { sendNotices } from './send-notices.ts';
import { tellOwner } from './tell-owner.ts';

/** The relay on the stage's table, topic, tools and WhatsApp number. */
export async function compose(environment: Environment, logger: Logger): Promise<Relay> {
  const { RANDEVOU_STAGE: stage, RANDEVOU_EVENTS_TOPIC_ARN: topicArn } = environment;
  const [{ hmacKey }, { privateKey }] = await Promise.all([
    readSecret(names.pseudonymSecret(stage), PseudonymSecret),
    readSecret(names.scopeSigningSecret(stage), ScopeSigningSecret),
  ]);
  const now = (): number => Date.now();
  const store = createStore({
    tableName: environment.RANDEVOU_TABLE,
    now,
    newId: randomUUID,
    hmacKey: Buffer.from(hmacKey, 'base64'),
  });
  const { dueItems, domainEvents: events } = store;
  const client = createControllerClient({
    servers: discoverToolServers({ stage, now }),
    fetch: createSignedFetch({ now }),
  });
  const sign = createScopeSigner({ privateKey, now });
  const sns = new SNSClient(CALL_LIMITS);
  const sender = createSender({ client: createSocialMessagingClient() });
  const delivery = {
    ...store,
    sender,
    now,
    count: (what: string, code?: number) => logger.info('delivery', { what, ...(code === undefined ? {} : { code }) }),
  };
  const budgetSpent = ({ businessId, budget, date }: BudgetSpent): void =>
    logger.warn('budget spent', { businessId, budget, date });
  const notices = { ...store, outbox: countedOutbox({ ...store, onBudgetSpent: budgetSpent }), sender, now };
  // The conversation's own lane may stand still behind a wake-up whose worker was killed.
  const wake = sendWakeUp({ queueUrl: environment.RANDEVOU_QUEUE_URL, lane: 'relay' });
  return createRelay({
    businesses: async () => (await store.profiles.list()).map(({ id }) => id),
    rounds: [
      {
        events: (businessId) => publishEvents({ sns, topicArn, events }, businessId),
        conversations: (businessId) => publishEvents({ sns, topicArn, events: store.conversationEvents }, businessId),
        failures: (businessId) => publishEvents({ sns, topicArn, events: store.messageFailures }, businessId),
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
  });
}
