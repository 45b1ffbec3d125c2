import type { OwnerToolName } from '@randevou/contracts';
import { defineTool, Refusal, type Tool, type ToolDefinition } from '@randevou/mcp-kit';
import type * as z from 'zod';
import type { OpenedOwnerDesk, OpenOwnerDesk } from './open-bookings.ts';
import { refusalOf } from './refusal-of.ts';

interface OwnerToolDefinition<
  Arguments extends z.ZodObject,
  Result extends z.ZodType<Readonly<Record<string, unknown>>>,
> extends Omit<ToolDefinition<Arguments, Result>, 'name' | 'roles' | 'run'> {
  readonly name: OwnerToolName;
  run(opened: OpenedOwnerDesk, args: z.output<Arguments>): Promise<z.input<Result>>;
}

/** Makes a tool of the business itself: nobody else sees or calls it, and its scope may name no customer. */
export function ownerTool<Arguments extends z.ZodObject, Result extends z.ZodType<Readonly<Record<string, unknown>>>>(
  definition: OwnerToolDefinition<Arguments, Result>,
): (open: OpenOwnerDesk) => Tool {
  return (open) =>
    defineTool({
      ...definition,
      roles: ['owner'],
      run: async ({ args, scope }) => {
        const opened = await open(scope);
        if (opened instanceof Refusal) return opened;
        try {
          return await definition.run(opened, args);
        } catch (error) {
          return refusalOf(error);
        }
      },
    });
}
