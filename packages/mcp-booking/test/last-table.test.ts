import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { describe, expect, it } from '@jest/globals';
import { CommitResult, FindSlotsResult, SCOPE_META_KEY } from '@randevou/contracts';
import { createControllerClient, httpHost } from '@randevou/mcp-kit';
import { counter } from './counter.ts';

describe('over HTTP', () => {
  it('gives the last table to one of fifty customers who tap it at once, and alternatives to the others', async () => {
    const at = await counter();
    const host = await httpHost(at.create);
    const controller = createControllerClient({
      servers: async () => [{ name: 'booking', url: host.url, thirdParty: false }],
    });
    try {
      // Only T3 seats six.
      const wish = { service_id: 'dinner', date: '2026-03-03', time: '19:30', party_size: 6 };
      const found = FindSlotsResult.parse(await controller.call('find_slots', wish, await at.sign(at.scope('model'))));
      const slot = found.exact;
      if (slot === undefined) throw new Error('the table is not free');
      const results = await Promise.all(
        Array.from({ length: 50 }, async (_, n) => {
          const customerId = `c_customer_number_${String(n).padStart(3, '0')}`;
          const token = await at.sign(at.scope('controller', { kind: 'take_slot', slot }, { customerId }));
          return CommitResult.parse(await controller.call('commit_slot', { slot, party_size: 6 }, token));
        }),
      );
      expect(results.filter(({ outcome }) => outcome === 'committed')).toHaveLength(1);
      const others = results.filter((result) => result.outcome === 'unavailable');
      expect(others).toHaveLength(49);
      for (const { alternatives } of others) expect(alternatives.length).toBeGreaterThan(0);
      expect((await at.stored()).map(({ state }) => state)).toEqual(['confirmed']);
    } finally {
      await host.close();
    }
  });

  it('answers an MCP client that sends the scope with each call', async () => {
    const at = await counter();
    const host = await httpHost(at.create);
    const client = new Client({ name: 'agent', version: '1' });
    try {
      await client.connect(new StreamableHTTPClientTransport(new URL(host.url)));
      const _meta = { [SCOPE_META_KEY]: await at.sign(at.scope('model')) };
      const args = { service_id: 'dinner', date: '2026-03-03', party_size: 2 };
      const result = await client.callTool({ name: 'find_slots', arguments: args, _meta });
      expect(FindSlotsResult.parse(result.structuredContent).slots.length).toBeGreaterThan(0);
      expect(result.content).toEqual([{ type: 'text', text: JSON.stringify(result.structuredContent) }]);
    } finally {
      await client.close();
      await host.close();
    }
  });
});
