import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { createBookings } from '@randevou/bookings';
import { FindSlotsResult, SCOPE_META_KEY } from '@randevou/contracts';
import { createControllerClient, httpHost, inProcess } from '@randevou/mcp-kit';
import type { Benchmark } from '../benchmark.ts';
import { measure } from '../measure.ts';
import { openCounter } from '../open-counter.ts';

const WISH = { service_id: 'dinner', date: '2026-03-03', time: '19:30', party_size: 4 };

export const tools: Benchmark = {
  name: 'tools',
  about: 'find_slots of the sample restaurant, an empty ledger in memory',
  run: async () => {
    const { profile, ledger, now, sign, createBookingServer, modelScope } = await openCounter();
    const token = await sign(modelScope);
    const request = { name: 'find_slots', arguments: WISH, _meta: { [SCOPE_META_KEY]: token } };
    const bookings = createBookings({ profile, ledger, now });
    const who = { ...modelScope, contact: {} };

    const host = await httpHost(() => createBookingServer());
    const connect = async (): Promise<Client> => {
      const client = new Client({ name: 'bench', version: '0.0.0' });
      await client.connect(new StreamableHTTPClientTransport(new URL(host.url)));
      return client;
    };
    const near = await inProcess(createBookingServer());
    const far = await connect();
    const controller = createControllerClient({
      servers: async () => [{ name: 'booking', url: host.url, thirdParty: false }],
    });
    const handshake = async () => {
      const client = await connect();
      const result = await client.callTool(request);
      await client.close();
      return result;
    };

    try {
      const found = FindSlotsResult.parse((await handshake()).structuredContent);
      if (found.exact === undefined) throw new Error('the tool does not find the table that it is to find');
      return await measure(
        [
          { name: 'the rules alone, without a server', run: () => bookings.findSlots(who, WISH) },
          {
            name: 'MCP in process',
            run: () => near.callTool(request),
            against: 'the rules alone, without a server',
          },
          {
            name: "HTTP, the controller's single POST",
            run: () => controller.call('find_slots', WISH, token),
            against: 'MCP in process',
          },
          {
            name: 'HTTP, an MCP client that is connected',
            run: () => far.callTool(request),
            against: "HTTP, the controller's single POST",
          },
          {
            name: 'HTTP, an MCP client with its handshake',
            run: handshake,
            against: "HTTP, the controller's single POST",
          },
        ],
        { unit: 'µs' },
      );
    } finally {
      await Promise.all([near.close(), far.close()]);
      await host.close();
    }
  },
};
