import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { loadSample, type SampleId } from '@randevou/business-profile';
import { SCOPE_META_KEY, type BusinessProfile } from '@randevou/contracts';
import { createScopeSigner, createScopeVerifier, generateScopeKeys, inProcess } from '@randevou/mcp-kit';
import { createServer } from '../src/create-server.ts';

/** A client of the business server that asks for one business, as the agent does. */
export async function asking(business: SampleId | BusinessProfile, at = '2026-03-02T09:00:00+04:00') {
  const profile = typeof business === 'string' ? await loadSample(business) : business;
  const now = () => Date.parse(at);
  const keys = await generateScopeKeys();
  const sign = createScopeSigner({ privateKey: keys.privateKey, now });
  const verifyScope = createScopeVerifier({ keys: keys.keySet, now });
  const profiles = async (id: string) => (id === profile.id ? profile : undefined);
  const client: Client = await inProcess(createServer({ profiles, now, verifyScope }));
  const call = async (name: string, args: Record<string, unknown>, businessId = profile.id) => {
    const token = await sign({ v: 1, businessId, turnId: '0'.repeat(32), role: 'model' });
    return client.callTool({ name, arguments: args, _meta: { [SCOPE_META_KEY]: token } });
  };
  return { client, call };
}
