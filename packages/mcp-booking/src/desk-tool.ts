import type { Role, ToolScope } from '@randevou/contracts';
import { defineTool, Refusal, type Tool, type ToolDefinition } from '@randevou/mcp-kit';
import type * as z from 'zod';
import { refusalOf } from './refusal-of.ts';

/** Opens the rules of a scope's business, for whomever the scope is. */
export type Open<Opened> = (scope: ToolScope) => Promise<Opened | Refusal>;

/** A tool whose `run` gets what was opened for the scope; who may call it is said beside. */
export interface DeskToolDefinition<
  Name extends string,
  Opened,
  Arguments extends z.ZodObject,
  Result extends z.ZodType<Readonly<Record<string, unknown>>>,
> extends Omit<ToolDefinition<Arguments, Result>, 'name' | 'roles' | 'run'> {
  readonly name: Name;
  run(opened: Opened, args: z.output<Arguments>): Promise<z.input<Result>>;
}

/** Makes a tool on what `open` gives for the scope of a call; troubles that a caller can act on become refusals. */
export function deskTool<
  Opened extends object,
  Arguments extends z.ZodObject,
  Result extends z.ZodType<Readonly<Record<string, unknown>>>,
>(
  roles: readonly Role[],
  definition: DeskToolDefinition<string, Opened, Arguments, Result>,
): (open: Open<Opened>) => Tool {
  return (open) =>
    defineTool({
      ...definition,
      roles,
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
