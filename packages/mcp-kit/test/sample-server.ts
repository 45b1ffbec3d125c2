import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import * as z from 'zod';
import { createToolServer } from '../src/create-tool-server.ts';
import type { VerifyScope } from '../src/create-scope-verifier.ts';
import { defineTool } from '../src/define-tool.ts';
import { refuse } from '../src/tool-outcome.ts';

/** What the tools below did, in order: the proof that a refused call did nothing. */
export type Effects = string[];

export function sampleServer(verifyScope: VerifyScope, effects: Effects = [], errors: unknown[] = []): McpServer {
  const greet = defineTool({
    name: 'greet',
    title: 'Greet',
    description: 'Greets a number of people.',
    arguments: z.strictObject({
      party_size: z.int().min(1).max(20).describe('Number of people'),
      date: z.iso.date().optional().describe('Day, YYYY-MM-DD'),
      tone: z.enum(['warm', 'formal']).optional(),
    }),
    result: z.strictObject({ text: z.string(), businessId: z.string() }),
    roles: ['model', 'controller'],
    annotations: { readOnlyHint: true },
    async run({ args, scope }) {
      effects.push(`greet ${args.party_size}`);
      if (args.party_size === 13) return refuse('unlucky', 'Thirteen is not greeted. Come with twelve or fourteen.');
      if (args.party_size === 20) return refuse('crowded', 'Too many at once. Come back later.', { retry: true });
      return { text: `Hello, all ${args.party_size}!`, businessId: scope.businessId };
    },
  });
  const seal = defineTool({
    name: 'seal',
    title: 'Seal',
    description: 'Writes.',
    arguments: z.strictObject({}),
    result: z.strictObject({ sealed: z.boolean(), traceparent: z.string().optional() }),
    roles: ['controller'],
    async run() {
      effects.push('seal');
      return { sealed: true };
    },
  });
  const fail = defineTool({
    name: 'fail',
    title: 'Fail',
    description: 'Fails.',
    arguments: z.strictObject({ how: z.enum(['bug', 'outage', 'shape']) }),
    result: z.object({ number: z.number().max(10) }),
    roles: ['controller'],
    async run({ args: { how } }) {
      if (how === 'bug') throw new Error('the customer +23057001234 is unknown');
      if (how === 'outage') throw Object.assign(new Error('throttled'), { retry: true });
      return { number: 11 };
    },
  });
  return createToolServer({
    name: 'sample',
    version: '1.0.0',
    tools: [greet, seal, fail],
    verifyScope,
    onError: (error) => errors.push(error),
  });
}
