import { type Money } from '@randevou/contracts';
import { type Wish } from './wish.ts';

/** Of all services of the visit together; undefined if one has none, or another currency. */
export function priceOf({ steps }: Wish): Money | undefined {
  const [first] = steps;
  const currency = first?.service.price?.currency;
  if (currency === undefined) return undefined;
  let amount = 0;
  for (const { service } of steps) {
    if (service.price?.currency !== currency) return undefined;
    amount += service.price.amount;
  }
  return { amount: Math.round(amount * 1000) / 1000, currency };
}
