import { randomUUID } from 'node:crypto';
import { names, PseudonymSecret, type InboundEvent } from '@randevou/contracts';
import { createIntake, createPseudonyms, type IntakeDeps, type IntakeSummary } from '@randevou/conversation';
import { readSecret, sendWakeUp } from '@randevou/stage';
import { createStore } from '@randevou/store-dynamodb';
import type { Environment } from './env.ts';

/** The intake on the stage's table and queue. */
export async function compose(
  environment: Environment,
  report: Pick<IntakeDeps, 'onFailedDelivery' | 'onNotice'>,
): Promise<(events: readonly InboundEvent[]) => Promise<IntakeSummary>> {
  const { RANDEVOU_STAGE: stage, RANDEVOU_TABLE: tableName, RANDEVOU_QUEUE_URL: queueUrl } = environment;
  const { hmacKey } = await readSecret(names.pseudonymSecret(stage), PseudonymSecret);
  const now = (): number => Date.now();
  const store = createStore({
    tableName,
    now,
    newId: randomUUID,
    hmacKey: Buffer.from(hmacKey, 'base64'),
  });
  const wake = sendWakeUp({ queueUrl });
  return createIntake({ ...store, ...report, pseudonyms: createPseudonyms(hmacKey), wake, now });
}
