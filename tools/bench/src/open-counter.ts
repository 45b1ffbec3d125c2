import { createMemoryLedger } from '@randevou/bookings/testing/memory-ledger';
import { loadSample } from '@randevou/business-profile';
import type { ToolScope } from '@randevou/contracts';
import { createServer } from '@randevou/mcp-booking';
import { createServer as createBusinessServer } from '@randevou/mcp-business';
import { createScopeSigner, createScopeVerifier, generateScopeKeys } from '@randevou/mcp-kit';

/** Monday morning at the sample restaurant. */
const NOW = Date.parse('2026-03-02T09:00:00+04:00');
const now = (): number => NOW;

export const CUSTOMER = {
  customerId: 'c_0123456789abcdef',
  phone: '+23057001234',
  profileName: 'Anya',
} as const;

/** The sample restaurant with real tokens and an empty ledger in memory. The clock stands still, so tokens live on. */
export async function openCounter() {
  const profile = await loadSample('la-kaz');
  const keys = await generateScopeKeys();
  const sign = createScopeSigner({ privateKey: keys.privateKey, now });
  const verifyScope = createScopeVerifier({ keys: keys.keySet, now });
  const ledger = createMemoryLedger();
  const profiles = async (id: string) => (id === profile.id ? profile : undefined);
  return {
    profile,
    now,
    sign,
    ledger,
    /** A booking server for one connection; on the counter's own ledger unless another is given. */
    createBookingServer: (on = ledger) => createServer({ ledger: on, profiles, now, verifyScope }),
    createBusinessServer: () => createBusinessServer({ profiles, now, verifyScope }),
    modelScope: {
      v: 1,
      businessId: profile.id,
      customerId: CUSTOMER.customerId,
      turnId: '1'.padStart(32, '0'),
      role: 'model',
    } satisfies ToolScope,
  };
}

export type Counter = Awaited<ReturnType<typeof openCounter>>;
