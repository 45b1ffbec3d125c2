import { randomUUID } from 'node:crypto';
import { names, PseudonymSecret, SmokeSecret, type InboundEvent } from '@randevou/contracts';
import { createIntake, createPseudonyms, type IntakeSummary } from '@randevou/conversation';
import { openKeys, openSecret, sendWakeUp } from '@randevou/stage';
import { createStore } from '@randevou/store-dynamodb';
import type { Logger, Metrics } from '@randevou/telemetry';
import type { ParsedEvent } from '@randevou/whatsapp-inbound';
import { admitEvent } from './admit-event.ts';
import { countFailure } from './count-failure.ts';
import type { Environment } from './env.ts';

export interface Ingress {
  readonly admit: (event: unknown) => Promise<ParsedEvent>;
  readonly takeIn: (events: readonly InboundEvent[]) => Promise<IntakeSummary>;
}

/** The intake on the stage's table and queue. */
export async function compose(environment: Environment, logger: Logger, metrics: Metrics): Promise<Ingress> {
  const { RANDEVOU_STAGE: stage, RANDEVOU_TABLE: tableName, RANDEVOU_QUEUE_URL: queueUrl } = environment;
  const now = (): number => Date.now();
  const onStale = (secret: string, error: unknown): void => logger.warn('secret not read again', { secret }, error);
  const keyring = await openKeys(names.pseudonymSecret(stage), PseudonymSecret, { now, onStale });
  const store = createStore({ tableName, now, newId: randomUUID, keyring });
  let smoke: ReturnType<typeof openSecret<SmokeSecret>> | undefined;
  const smokeKeys = async () => {
    smoke ??= openSecret(names.smokeSecret(stage), SmokeSecret, { now, onStale });
    const read = await smoke.catch((error: unknown) => {
      smoke = undefined;
      throw error;
    });
    return (await read()).keys;
  };
  const takeIn = createIntake({
    ...store,
    pseudonyms: createPseudonyms(keyring),
    wake: sendWakeUp({ queueUrl }),
    now,
    onStored: ({ businessId, sentAt, receivedAt }) => {
      metrics.count('MessageReceived', 1, { businessId });
      metrics.count('InboundMs', Math.max(0, receivedAt - sentAt), { businessId });
    },
    onFailedDelivery: (failure) => {
      logger.warn('message not delivered', { ...failure });
      countFailure(metrics, failure);
    },
    onNotice: ({ field }) => logger.info('notice from WhatsApp', { field }),
  });
  return { admit: (event) => admitEvent({ smokeKeys, now }, event), takeIn };
}
