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
});
export type Person = z.infer<typeof Person>;
export const personShape: Shape<Person> = { kind: 'customer', schema: Person };

const Alias = z.object({ v: z.literal(1), customerId: z.string() });
export type Alias = z.infer<typeof Alias>;
export const aliasShape: Shape<Alias> = { kind: 'alias of a customer', schema: Alias };

export function toCustomer({ v: _v, rev: _rev, ...customer }: Person): Customer {
  return customer;
}
