import * as z from 'zod';

export const CallCount = z.object({ service: z.string(), operation: z.string(), calls: z.int(), items: z.int() });
export type CallCount = z.infer<typeof CallCount>;

/** What one booking took, from its first message to its reminder. */
export interface Usage {
  readonly calls: readonly CallCount[];
  readonly messagesIn: number;
  readonly messagesOut: number;
  readonly modelCalls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
}
