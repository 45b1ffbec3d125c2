import { describe, expect, it } from '@jest/globals';
import { BUSINESS_TOOLS } from '@randevou/contracts';
import { asking } from '../test/asking.ts';

describe('createServer', () => {
  it('shows the tools of the contract to a model', async () => {
    const { client } = await asking('la-kaz');
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(Object.keys(BUSINESS_TOOLS));
    for (const { annotations } of tools) expect(annotations?.readOnlyHint).toBe(true);
  });

  it('tells nothing without a scope, and of no business but the one in it', async () => {
    const { client, call } = await asking('la-kaz');
    for (const name of Object.keys(BUSINESS_TOOLS)) {
      const args = name === 'search_info' ? { query: 'parking' } : {};
      expect(await client.callTool({ name, arguments: args })).toMatchObject({
        isError: true,
        structuredContent: { code: 'scope_missing' },
      });
      expect(await call(name, args, 'bright-dental')).toMatchObject({
        isError: true,
        structuredContent: { code: 'unknown_business' },
      });
    }
  });
});
