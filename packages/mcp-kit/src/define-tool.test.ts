import { describe, expect, it } from '@jest/globals';
import type { Role } from '@randevou/contracts';
import * as z from 'zod';
import { defineTool } from './define-tool.ts';

const tool = (name: string, args: z.ZodObject = z.strictObject({}), roles: Role[] = ['model']) =>
  defineTool({
    name,
    title: name,
    description: '',
    arguments: args,
    result: z.strictObject({}),
    roles,
    run: async () => ({}),
  });

describe('defineTool', () => {
  it.each(['findSlots', 'find-slots', 'Find_slots', 'find_', '', '2find', 'find slots'])(
    'refuses the name %j',
    (name) => {
      expect(() => tool(name)).toThrow('must be snake_case');
    },
  );

  it('refuses an argument that is not snake_case, naming it', () => {
    expect(() => tool('find', z.strictObject({ partySize: z.int() }))).toThrow(
      'Tool find: "partySize" must be snake_case',
    );
  });

  it('refuses arguments that would let unknown ones pass', () => {
    expect(() => tool('find', z.object({}))).toThrow('must be a z.strictObject');
    expect(() => tool('find', z.looseObject({}))).toThrow('must be a z.strictObject');
  });

  it('refuses a tool that nobody may call', () => {
    expect(() => tool('find', z.strictObject({}), [])).toThrow('roles must name who may call it');
  });
});
