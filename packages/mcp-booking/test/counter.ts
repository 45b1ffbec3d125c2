import { createMemoryLedger } from '@randevou/bookings/testing';
import { SCOPE_META_KEY, type Act, type Policies, type Role, type ToolScope } from '@randevou/contracts';
import { createScopeSigner, createScopeVerifier, generateScopeKeys, inProcess } from '@randevou/mcp-kit';
import { createServer } from '../src/create-server.ts';
import { restaurant } from './restaurant.ts';

export const NOW = '2026-03-02T09:00:00+04:00';

/** The booking server of a restaurant over an empty ledger, a real client, and tokens for whoever the test wants to be. */
export async function counter(policies: Partial<Policies> = {}) {
  const profile = { ...restaurant, policies: { ...restaurant.policies, ...policies } };
  const clock = { now: Date.parse(NOW) };
  const now = () => clock.now;
  const keys = await generateScopeKeys();
  const sign = createScopeSigner({ privateKey: keys.privateKey, now });
  const ledger = createMemoryLedger();
  const errors: unknown[] = [];
  const create = () =>
    createServer({
      profiles: async (id) => (id === profile.id ? profile : undefined),
      ledger,
      now,
      verifyScope: createScopeVerifier({ keys: keys.keySet, now }),
      onError: (error) => errors.push(error),
    });
  const client = await inProcess(create());
  let turns = 0;
  const scope = (role: Role, act?: Act, more: Partial<ToolScope> = {}): ToolScope => ({
    v: 1,
    businessId: profile.id,
    customerId: 'c_0123456789abcdef',
    contact: { phone: '+23057001234', name: 'Anya' },
    turnId: (turns += 1).toString(16).padStart(32, '0'),
    role,
    ...(act === undefined ? {} : { act }),
    ...more,
  });
  const withToken = async (name: string, args: Record<string, unknown>, token: unknown) =>
    client.callTool({ name, arguments: args, _meta: { [SCOPE_META_KEY]: token } });
  const call = async (name: string, args: Record<string, unknown>, who: ToolScope) =>
    withToken(name, args, await sign(who));
  const stored = () => ledger.listBookings(profile.id, {});
  return { profile, create, clock, keys, sign, client, errors, scope, call, withToken, stored };
}
