import * as z from 'zod';
import { CustomerContact, Slot } from './booking.ts';
import { CustomerId, LocalDate, TurnId } from './primitives.ts';

export const Role = z.enum(['model', 'controller', 'owner', 'relay']);
export type Role = z.infer<typeof Role>;

/**
 * What the customer did, as code saw it. The only thing that lets a tool server write:
 * `confirm` commits or discards exactly that draft, `take_slot` books exactly that slot of the latest offer, `wait` and
 * `leave` put on and take off the waiting list, `forget` takes the customer out of everything that is past.
 */
export const Act = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('confirm'), draftId: z.string() }),
  z.strictObject({ kind: z.literal('discard'), draftId: z.string() }),
  z.strictObject({ kind: z.literal('take_slot'), slot: z.strictObject(Slot.shape) }),
  z.strictObject({ kind: z.literal('wait'), serviceId: z.string(), date: LocalDate }),
  z.strictObject({ kind: z.literal('leave'), entryId: z.string() }),
  z.strictObject({ kind: z.literal('forget') }),
]);
export type Act = z.infer<typeof Act>;

/** Claims of the signed token that travels beside every tool call. Servers take identity from nowhere else. */
export const ToolScope = z.strictObject({
  v: z.literal(1),
  businessId: z.string(),
  /** Absent only for roles that act for no customer. */
  customerId: CustomerId.optional(),
  /** Copied into the booking for the owner's eyes; the model never sees it. */
  contact: CustomerContact.optional(),
  turnId: TurnId,
  role: Role,
  act: Act.optional(),
});
export type ToolScope = z.infer<typeof ToolScope>;

/** Where the token stands in an MCP request: `params._meta["randevou/scope"]`. */
export const SCOPE_META_KEY = 'randevou/scope';
