import { createHash, randomUUID } from 'node:crypto';
import { type CustomerContact, OWNER_TOOLS, type OwnerToolName, PhoneNumber, UserId } from '@randevou/contracts';
import { createControllerClient, createScopeSigner, ToolFailure } from '@randevou/mcp-kit';
import type { LocalStage } from '@randevou/standins';
import type { Store } from '@randevou/store-dynamodb';
import * as z from 'zod';
import { SimulatorError } from './simulator-error.ts';

/** Whom the owner acts for; a name alone is that of a walk-in. */
export const OwnerCustomer = z.strictObject({
  phone: z
    .preprocess((text) => (typeof text === 'string' ? text.replace(/^(?=\d)/, '+') : text), PhoneNumber)
    .optional(),
  userId: UserId.optional(),
  name: z.string().min(1).max(120).optional(),
});
export type OwnerCustomer = z.infer<typeof OwnerCustomer>;

/** How a call of the owner is made besides its arguments. */
export interface OwnerCall {
  readonly customer?: OwnerCustomer | undefined;
  /** The same key stands for the same turn: a call that is repeated with it is done once. */
  readonly key?: string | undefined;
}

export interface OwnerClient {
  /** The structured result of a tool of the booking server, called as the owner. */
  call(tool: OwnerToolName, args: Readonly<Record<string, unknown>>, how?: OwnerCall): Promise<Record<string, unknown>>;
  /** The customer of a phone number or user id, made if need be; undefined for somebody who left neither. */
  customerId(customer: OwnerCustomer): Promise<string | undefined>;
}

/** A dry run of a whole batch takes a while. */
const TIMEOUT_MS = 60_000;

/** Through the booking server with a signed scope of role `owner`, as in the cloud; the relay is woken after it. */
export function createOwnerClient(options: {
  readonly stage: LocalStage;
  readonly store: Store;
  readonly businessId: () => string;
}): OwnerClient {
  const { stage, store, businessId } = options;
  const sign = createScopeSigner({ privateKey: stage.scopeKey, now: stage.clock.now });
  const client = createControllerClient({ servers: async () => stage.toolServers, timeoutMs: TIMEOUT_MS });

  const customerId = async ({ phone, userId }: OwnerCustomer): Promise<string | undefined> => {
    if (phone === undefined && userId === undefined) return undefined;
    // What the owner calls somebody is no profile name.
    const customer = await store.customers.resolve(businessId(), { phone, userId }, undefined);
    return customer.customerId;
  };

  return {
    customerId,
    async call(tool, args, { customer, key = randomUUID() } = {}) {
      const contact: CustomerContact | undefined = customer;
      const id = customer === undefined ? undefined : await customerId(customer);
      const turnId = createHash('sha256')
        .update(JSON.stringify(['owner', businessId(), tool, key]))
        .digest('hex');
      const token = await sign({
        v: 1,
        businessId: businessId(),
        ...(id === undefined ? {} : { customerId: id }),
        ...(contact === undefined ? {} : { contact }),
        turnId: turnId.slice(0, 32),
        role: 'owner',
      });
      try {
        const result = OWNER_TOOLS[tool].result.parse(await client.call(tool, args, token));
        void stage.invoke('relay', { businessId: businessId() }).catch(() => undefined);
        return result;
      } catch (error) {
        if (!(error instanceof ToolFailure) || !error.retry) throw error;
        throw new SimulatorError(error.code, `the booking server could not do it now: ${error.code}`, 503, {
          cause: error,
        });
      }
    },
  };
}
