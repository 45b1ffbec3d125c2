import type { ToolScope } from '@randevou/contracts';
import { createScopeSigner } from '../src/create-scope-signer.ts';
import { createScopeVerifier } from '../src/create-scope-verifier.ts';
import { generateScopeKeys } from '../src/generate-scope-keys.ts';

export const NOW = Date.parse('2026-03-02T09:00:00+04:00');

export const scope = (role: ToolScope['role'], more: Partial<ToolScope> = {}): ToolScope => ({
  v: 1,
  businessId: 'la-kaz',
  customerId: 'c_0123456789abcdef',
  turnId: '0123456789abcdef0123456789abcdef',
  role,
  ...more,
});

/** A stage: its keys, a signer and a verifier on one clock that the test can move. */
export async function stage() {
  const clock = { now: NOW };
  const now = () => clock.now;
  const keys = await generateScopeKeys();
  return {
    clock,
    keys,
    sign: createScopeSigner({ privateKey: keys.privateKey, now }),
    verifyScope: createScopeVerifier({ keys: keys.keySet, now }),
  };
}
