import type { DeliveryCount } from './deliver-item.ts';

type DeliveryMetric = 'MessageSent' | 'DeliveryDoubtful' | 'DeliveryGivenUp' | 'OwnerMustAct';

const METRICS: Readonly<Partial<Record<DeliveryCount, DeliveryMetric>>> = {
  sent: 'MessageSent',
  sent_template: 'MessageSent',
  doubtful_send: 'DeliveryDoubtful',
  given_up: 'DeliveryGivenUp',
  owner_must_act: 'OwnerMustAct',
};

/** Under which name the operator sees it; undefined where a line of the log is enough. */
export function deliveryMetric(what: DeliveryCount): DeliveryMetric | undefined {
  return METRICS[what];
}
