import { BOOKING_TOOLS, BUSINESS_TOOLS, OWNER_TOOLS } from '../../src/index.ts';
import type * as z from 'zod';
import { sent } from '../compatibility/contract.ts';
import { bookingTools } from './booking-tools.ts';
import { businessTools } from './business-tools.ts';
import { ownerTools } from './owner-tools.ts';

interface Shapes {
  readonly arguments: z.ZodType;
  readonly result: z.ZodType;
}

/** Of every tool of a server, so that none is left out. */
export type Calls<Tools extends Readonly<Record<string, Shapes>>> = {
  readonly [Name in keyof Tools]: {
    readonly arguments: Readonly<Record<string, z.input<Tools[Name]['arguments']>>>;
    readonly results: Readonly<Record<string, z.input<Tools[Name]['result']>>>;
  };
};

/** A call has the version of the scope that goes with it. */
function contractsOf<Tools extends Readonly<Record<string, Shapes>>>(tools: Tools, calls: Calls<Tools>) {
  return Object.entries(tools).flatMap(([name, shapes]) => {
    const examples = calls[name];
    if (examples === undefined) throw new Error(`Tool ${name} has no examples`);
    return [
      sent(`${name}.arguments`, shapes.arguments, examples.arguments),
      sent(`${name}.result`, shapes.result, examples.results),
    ];
  });
}

export const toolContracts = [
  ...contractsOf(BOOKING_TOOLS, bookingTools),
  ...contractsOf(BUSINESS_TOOLS, businessTools),
  ...contractsOf(OWNER_TOOLS, ownerTools),
];
