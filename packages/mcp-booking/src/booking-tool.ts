import { BOOKING_TOOLS, type BookingToolName, type Role } from '@randevou/contracts';
import { defineTool, Refusal, type Tool, type ToolDefinition } from '@randevou/mcp-kit';
import type * as z from 'zod';
import type { OpenBookings, OpenedBookings } from './open-bookings.ts';
import { refusalOf } from './refusal-of.ts';

type Fixed = 'name' | 'roles' | 'run';

interface BookingToolDefinition<
  Arguments extends z.ZodObject,
  Result extends z.ZodType<Readonly<Record<string, unknown>>>,
> extends Omit<ToolDefinition<Arguments, Result>, Fixed> {
  readonly name: BookingToolName;
  run(opened: OpenedBookings, args: z.output<Arguments>): Promise<z.input<Result>>;
}

/** Makes a tool on the rules of the scope's business, for its customer. Who may call it follows from the contract. */
export function bookingTool<Arguments extends z.ZodObject, Result extends z.ZodType<Readonly<Record<string, unknown>>>>(
  definition: BookingToolDefinition<Arguments, Result>,
): (open: OpenBookings) => Tool {
  return (open) =>
    defineTool({
      ...definition,
      roles: rolesOf(definition.name),
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

export function rolesOf(name: BookingToolName): readonly Role[] {
  if (name === 'expire_hold' || name === 'offer_places') return ['relay'];
  return BOOKING_TOOLS[name].model ? ['model', 'controller'] : ['controller'];
}
