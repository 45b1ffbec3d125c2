import type { BusinessProfile } from '@randevou/contracts';
import { defineTool, refuse, type Tool, type ToolDefinition } from '@randevou/mcp-kit';
import type * as z from 'zod';

export interface BusinessSources {
  /** The current profile; undefined for a business that this stage does not know. */
  readonly profiles: (businessId: string) => Promise<BusinessProfile | undefined>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

interface BusinessToolDefinition<
  Arguments extends z.ZodObject,
  Result extends z.ZodType<Readonly<Record<string, unknown>>>,
> extends Pick<ToolDefinition<Arguments, Result>, 'name' | 'title' | 'description' | 'arguments' | 'result'> {
  run(profile: BusinessProfile, args: z.output<Arguments>, now: number): z.input<Result>;
}

/** Makes a tool that tells something from the profile of the scope's business. Anybody who may talk to the bot may ask. */
export function businessTool<
  Arguments extends z.ZodObject,
  Result extends z.ZodType<Readonly<Record<string, unknown>>>,
>(definition: BusinessToolDefinition<Arguments, Result>): (sources: BusinessSources) => Tool {
  return ({ profiles, now }) =>
    defineTool({
      ...definition,
      roles: ['model', 'controller'],
      annotations: { readOnlyHint: true },
      run: async ({ args, scope }) => {
        const profile = await profiles(scope.businessId);
        if (profile !== undefined) return definition.run(profile, args, now());
        return refuse('unknown_business', 'The business of this scope has no profile in this stage.');
      },
    });
}
