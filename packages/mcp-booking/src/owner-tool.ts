import type { OwnerToolName } from '@randevou/contracts';
import type { Tool } from '@randevou/mcp-kit';
import type * as z from 'zod';
import { deskTool, type DeskToolDefinition } from './desk-tool.ts';
import type { OpenedOwnerDesk, OpenOwnerDesk } from './open-bookings.ts';

/** Makes a tool of the business itself: nobody else sees or calls it, and its scope may name no customer. */
export function ownerTool<Arguments extends z.ZodObject, Result extends z.ZodType<Readonly<Record<string, unknown>>>>(
  definition: DeskToolDefinition<OwnerToolName, OpenedOwnerDesk, Arguments, Result>,
): (open: OpenOwnerDesk) => Tool {
  return deskTool(['owner'], definition);
}
