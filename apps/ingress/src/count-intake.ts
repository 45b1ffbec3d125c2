import type { IntakeSummary } from '@randevou/conversation';
import type { Metrics } from '@randevou/telemetry';

/** What the operator sees of an event besides its messages. `rejected`: parts of it that could not be understood. */
export function countIntake(
  metrics: Pick<Metrics, 'count'>,
  { statuses, failedDeliveries, unroutable }: Pick<IntakeSummary, 'statuses' | 'failedDeliveries' | 'unroutable'>,
  rejected: number,
): void {
  if (statuses > 0) metrics.count('StatusReceived', statuses);
  if (failedDeliveries > 0) metrics.count('DeliveryFailed', failedDeliveries);
  if (rejected + unroutable > 0) metrics.count('EventRejected', rejected + unroutable);
}
