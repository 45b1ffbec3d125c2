import { describe, expect, it } from '@jest/globals';
import { SCOPE_META_KEY, type Role } from '@randevou/contracts';
import { sampleServer } from '../test/sample-server.ts';
import { scope, stage } from '../test/scopes.ts';
import { createToolServer } from './create-tool-server.ts';
import { defineTool } from './define-tool.ts';
import { inProcess } from './in-process.ts';
import * as z from 'zod';

async function connected() {
  const here = await stage();
  const effects: string[] = [];
  const errors: unknown[] = [];
  const client = await inProcess(sampleServer(here.verifyScope, effects, errors));
  const as = async (role: Role) => ({ _meta: { [SCOPE_META_KEY]: await here.sign(scope(role)) } });
  return { ...here, client, effects, errors, as };
}

describe('createToolServer', () => {
  it('runs a tool under the scope and gives the result as structure and as text', async () => {
    const { client, as } = await connected();
    const result = await client.callTool({ name: 'greet', arguments: { party_size: 4 }, ...(await as('model')) });
    const expected = { text: 'Hello, all 4!', businessId: 'la-kaz' };
    expect(result.structuredContent).toEqual(expected);
    expect(result.content).toEqual([{ type: 'text', text: JSON.stringify(expected) }]);
    expect(result.isError).toBeFalsy();
  });

  it('lists for a role what it may call, and for no or a bad token what a model may', async () => {
    const { client, as } = await connected();
    const names = async (params?: Parameters<typeof client.listTools>[0]) =>
      (await client.listTools(params)).tools.map(({ name }) => name);
    expect(await names(await as('controller'))).toEqual(['greet', 'seal', 'fail']);
    expect(await names(await as('model'))).toEqual(['greet']);
    expect(await names()).toEqual(['greet']);
    expect(await names({ _meta: { [SCOPE_META_KEY]: 'forged' } })).toEqual(['greet']);
    expect(await names(await as('relay'))).toEqual([]);
  });

  it('describes arguments with nothing but type, properties and required at the top', async () => {
    const { client } = await connected();
    const { tools } = await client.listTools();
    expect(tools[0]?.inputSchema).toEqual({
      type: 'object',
      properties: {
        party_size: { type: 'integer', minimum: 1, maximum: 20, description: 'Number of people' },
        date: { type: 'string', format: 'date', description: 'Day, YYYY-MM-DD' },
        tone: { type: 'string', enum: ['warm', 'formal'] },
      },
      required: ['party_size'],
    });
    expect(tools[0]?.annotations).toEqual({ readOnlyHint: true, title: 'Greet' });
  });

  it.each([
    ['no scope', {}, 'scope_missing'],
    ['no token in the scope', { _meta: { [SCOPE_META_KEY]: '' } }, 'scope_invalid'],
    ['a list of tokens', { _meta: { [SCOPE_META_KEY]: ['a'] } }, 'scope_invalid'],
  ])('refuses a call with %s and runs nothing', async (_, meta, code) => {
    const { client, effects } = await connected();
    const result = await client.callTool({ name: 'greet', arguments: { party_size: 4 }, ...meta });
    expect(result).toMatchObject({ isError: true, structuredContent: { code, retry: false } });
    expect(effects).toEqual([]);
  });

  it('refuses a role that may not call the tool, whatever the arguments', async () => {
    const { client, effects, as } = await connected();
    for (const args of [{}, { role: 'controller' }, { _meta: { [SCOPE_META_KEY]: 'x' } }]) {
      const result = await client.callTool({ name: 'seal', arguments: args, ...(await as('model')) });
      expect(result).toMatchObject({ isError: true, structuredContent: { code: 'role_not_allowed' } });
    }
    expect(effects).toEqual([]);
  });

  it('verifies each call anew: a token that runs out on an open connection is refused', async () => {
    const { client, clock, effects, as } = await connected();
    const call = { name: 'greet', arguments: { party_size: 4 }, ...(await as('model')) };
    await client.callTool(call);
    clock.now += 130_000;
    expect(await client.callTool(call)).toMatchObject({ isError: true, structuredContent: { code: 'scope_expired' } });
    expect(effects).toEqual(['greet 4']);
  });

  it('tells a model what is wrong with its arguments and how to mend them', async () => {
    const { client, effects, as } = await connected();
    const args = { party_size: '4', date: 'tomorrow', tone: 'loud', foo: 1 };
    const result = await client.callTool({ name: 'greet', arguments: args, ...(await as('model')) });
    expect(result.content).toEqual([
      {
        type: 'text',
        text:
          'invalid_arguments: party_size must be of type number, but is "4". date must be a date YYYY-MM-DD, but is "tomorrow". ' +
          'tone must be one of "warm", "formal", but is "loud". Unknown in the arguments: "foo"; allowed: party_size, date, tone. ' +
          'Call the tool again with corrected arguments.',
      },
    ]);
    expect(effects).toEqual([]);
  });

  it('names the tools that there are when one is called that is not', async () => {
    const { client, as } = await connected();
    const result = await client.callTool({ name: 'book', ...(await as('model')) });
    expect(result).toMatchObject({ isError: true, structuredContent: { code: 'unknown_tool' } });
    expect(JSON.stringify(result.content)).toContain('greet');
    expect(JSON.stringify(result.content)).not.toContain('seal');
  });

  it.each([
    [13, { code: 'unlucky', retry: false }],
    [20, { code: 'crowded', retry: true }],
  ])('passes on a refusal of the tool (%i) with its code', async (party_size, refusal) => {
    const { client, as } = await connected();
    const result = await client.callTool({ name: 'greet', arguments: { party_size }, ...(await as('model')) });
    expect(result).toMatchObject({ isError: true, structuredContent: refusal });
  });

  it.each([
    ['bug', 'internal', false],
    ['outage', 'unavailable', true],
    ['shape', 'internal', false],
  ])('tells the log of a failure (%s), and the caller only that there was one', async (how, code, retry) => {
    const { client, errors, as } = await connected();
    const result = await client.callTool({ name: 'fail', arguments: { how }, ...(await as('controller')) });
    expect(result).toMatchObject({ isError: true, structuredContent: { code, retry } });
    expect(JSON.stringify(result)).not.toContain('57001234');
    expect(errors).toHaveLength(1);
  });

  it('answers unavailable when the keys cannot be read', async () => {
    const outage = Object.assign(new Error('SSM'), { $fault: 'server' });
    const client = await inProcess(sampleServer(() => Promise.reject(outage)));
    const result = await client.callTool({
      name: 'greet',
      arguments: { party_size: 4 },
      _meta: { [SCOPE_META_KEY]: 'token' },
    });
    expect(result).toMatchObject({ isError: true, structuredContent: { code: 'unavailable', retry: true } });
  });

  it('refuses two tools of one name', async () => {
    const { verifyScope } = await stage();
    const tool = defineTool({
      name: 'twin',
      title: '',
      description: '',
      arguments: z.strictObject({}),
      result: z.strictObject({}),
      roles: ['model'],
      run: async () => ({}),
    });
    expect(() => createToolServer({ name: 's', version: '1', tools: [tool, tool], verifyScope })).toThrow(
      'two tools are called twin',
    );
  });
});
