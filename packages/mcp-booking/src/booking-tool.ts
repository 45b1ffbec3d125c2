import { BOOKING_TOOLS, type BookingToolName, type Role } from '@randevou/contracts';
import type { Tool } from '@randevou/mcp-kit';
import type * as z from 'zod';
import { deskTool, type DeskToolDefinition } from './desk-tool.ts';
import type { OpenBookings, OpenedBookings } from './open-bookings.ts';

/** Makes a tool on the rules of the scope's business, for its customer. Who may call it follows from the contract. */
export function bookingTool<Arguments extends z.ZodObject, Result extends z.ZodType<Readonly<Record<string, unknown>>>>(
  definition: DeskToolDefinition<BookingToolName, OpenedBookings, Arguments, Result>,
): (open: OpenBookings) => Tool {
  return deskTool(rolesOf(definition.name), definition);
}

export function rolesOf(name: BookingToolName): readonly Role[] {
  if (name === 'expire_hold' || name === 'offer_places') return ['relay'];
  if (name === 'forget_customer') return ['controller', 'relay'];
  return BOOKING_TOOLS[name].model ? ['model', 'controller'] : ['controller'];
}
