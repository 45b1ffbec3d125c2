import * as z from 'zod';

const ContentBlock = z.union([
  z.looseObject({ text: z.string() }),
  z.looseObject({ toolUse: z.looseObject({ toolUseId: z.string(), name: z.string(), input: z.unknown() }) }),
  z.looseObject({
    toolResult: z.looseObject({
      toolUseId: z.string(),
      content: z.array(z.looseObject({ text: z.string().optional(), json: z.unknown() })),
      status: z.string().optional(),
    }),
  }),
  z.looseObject({}),
]);

/** A request of `Converse` or `ConverseStream`, as far as the stand-in and its scripts look at it. */
export const ConverseRequest = z.looseObject({
  messages: z.array(z.looseObject({ role: z.enum(['user', 'assistant']), content: z.array(ContentBlock) })).min(1),
  system: z.array(z.looseObject({ text: z.string().optional() })).default([]),
  toolConfig: z
    .looseObject({
      tools: z.array(
        z.looseObject({
          toolSpec: z
            .looseObject({
              name: z.string(),
              description: z.string().optional(),
              inputSchema: z.looseObject({ json: z.record(z.string(), z.unknown()) }),
            })
            .optional(),
        }),
      ),
    })
    .optional(),
  inferenceConfig: z.looseObject({}).optional(),
});
export type ConverseRequest = z.infer<typeof ConverseRequest> & { readonly modelId: string };

/** What the model says: text, and calls of tools. */
export type AnswerBlock =
  | { readonly text: string }
  | {
      readonly toolUse: {
        readonly toolUseId: string;
        readonly name: string;
        readonly input: Readonly<Record<string, unknown>>;
      };
    };

export interface ConverseAnswer {
  readonly content: readonly AnswerBlock[];
  readonly usage?: { readonly inputTokens: number; readonly outputTokens: number };
}

/** The model behind the stand-in: a script, or the guided policy. */
export type Converse = (request: ConverseRequest) => ConverseAnswer | Promise<ConverseAnswer>;

/** Tokens when the script counts none: about four characters each. */
const CHARACTERS_PER_TOKEN = 4;

export function stopReasonOf(answer: ConverseAnswer): 'tool_use' | 'end_turn' {
  return answer.content.some((block) => 'toolUse' in block) ? 'tool_use' : 'end_turn';
}

export function usageOf(request: ConverseRequest, answer: ConverseAnswer) {
  const count = (value: unknown) => Math.ceil(JSON.stringify(value).length / CHARACTERS_PER_TOKEN);
  const inputTokens =
    answer.usage?.inputTokens ?? count([request.system, request.messages, request.toolConfig ?? null]);
  const outputTokens = answer.usage?.outputTokens ?? count(answer.content);
  return { inputTokens, outputTokens, totalTokens: inputTokens + outputTokens };
}
