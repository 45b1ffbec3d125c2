import type { Customer } from '@randevou/conversation';
import * as z from 'zod';
import type { Shape } from './table.ts';

const Person = z.object({
  v: z.literal(1),
  rev: z.int().min(1),
  customerId: z.string(),
  phone: z.string().exactOptional(),
  userId: z.string().exactOptional(),
  profileName: z.string().exactOptional(),
  /** Stands in the way of another person with the same id. */
  forgotten: z.literal(true).exactOptional(),
});
export type Person = z.infer<typeof Person>;
export const personShape: Shape<Person> = { kind: 'customer', schema: Person };

const Alias = z.object({ v: z.literal(1), customerId: z.string() });
export type Alias = z.infer<typeof Alias>;
export const aliasShape: Shape<Alias> = { kind: 'alias of a customer', schema: Alias };

/** Of somebody who was forgotten, beside where their alias stood. */
const Refusal = z.object({
  v: z.literal(1),
  consent: z.object({ at: z.number(), via: z.enum(['message', 'preferences']) }),
});
export const refusalShape: Shape<z.infer<typeof Refusal>> = { kind: 'refusal', schema: Refusal };

export function toCustomer({ v: _v, rev: _rev, forgotten: _forgotten, ...customer }: Person): Customer {
  return customer;
}
