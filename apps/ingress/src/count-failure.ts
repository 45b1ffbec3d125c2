import type { FailedDelivery } from '@randevou/conversation';
import type { Metrics } from '@randevou/telemetry';
import { ruleOf } from '@randevou/whatsapp-outbound';

/** AWS takes nearly every message; that payment, policy or connection stop it WhatsApp says later, in its status. */
export function countFailure(metrics: Pick<Metrics, 'count'>, { code }: Pick<FailedDelivery, 'code'>): void {
  if (code !== undefined && ruleOf(code).action === 'tell_owner') metrics.count('OwnerMustAct', 1);
}
