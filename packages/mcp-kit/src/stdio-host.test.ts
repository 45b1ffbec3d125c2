import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { describe, expect, it } from '@jest/globals';
import { SCOPE_META_KEY } from '@randevou/contracts';
import { NOW, scope, stage } from '../test/scopes.ts';

const program = fileURLToPath(new URL('../test/stdio-server.ts', import.meta.url));
// Tests may run on an older Node; the sources need one that strips types.
const node = fileURLToPath(new URL('../../../node_modules/.bin/node', import.meta.url));

describe('stdioHost', () => {
  it('serves a client over the pipes of a child process', async () => {
    const { keys, sign } = await stage();
    const client = new Client({ name: 'test', version: '1' });
    const args = ['--conditions=@randevou/source', program, JSON.stringify(keys.keySet), String(NOW)];
    await client.connect(new StdioClientTransport({ command: node, args }));
    try {
      expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(['greet']);
      const call = { name: 'seal', arguments: {} };
      const asModel = await client.callTool({ ...call, _meta: { [SCOPE_META_KEY]: await sign(scope('model')) } });
      expect(asModel).toMatchObject({ isError: true, structuredContent: { code: 'role_not_allowed' } });
      const asController = await client.callTool({
        ...call,
        _meta: { [SCOPE_META_KEY]: await sign(scope('controller')) },
      });
      expect(asController.structuredContent).toEqual({ sealed: true });
    } finally {
      await client.close();
    }
  }, 20_000);
});
