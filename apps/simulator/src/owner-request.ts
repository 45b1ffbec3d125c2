import { OWNER_TOOLS, type OwnerToolName } from '@randevou/contracts';
import * as z from 'zod';
import { OwnerCustomer } from './owner-client.ts';
import { SimulatorError } from './simulator-error.ts';

function isOwnerTool(name: string): name is OwnerToolName {
  return Object.hasOwn(OWNER_TOOLS, name);
}

/** @throws SimulatorError 404 for a tool that the owner has not */
export function ownerTool(name: string): OwnerToolName {
  if (isOwnerTool(name)) return name;
  const tools = Object.keys(OWNER_TOOLS).join(', ');
  throw new SimulatorError('unknown_tool', `the owner has no tool "${name}"; there are ${tools}`, 404);
}

/** The customer, and beside it the arguments of the tool. */
export const OwnerRequest = z.looseObject({ customer: OwnerCustomer.optional() });

export function argumentsOf(tool: OwnerToolName): z.ZodType<Readonly<Record<string, unknown>>> {
  return OWNER_TOOLS[tool].arguments;
}
