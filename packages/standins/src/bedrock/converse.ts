import * as z from 'zod';
import type { AwsError } from '../http/aws-error.ts';
import type { Delivery } from '../http/service.ts';

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
  inferenceConfig: z.looseObject({ maxTokens: z.number().optional(), temperature: z.number().optional() }).optional(),
  additionalModelRequestFields: z.record(z.string(), z.unknown()).optional(),
});
export type ConverseRequest = z.infer<typeof ConverseRequest> & { readonly modelId: string };

/** What the model says: text, reasoning, and calls of tools. */
export type AnswerBlock =
  | {
      readonly text: string;
      /** In a stream, the text comes in these pieces (joined, they are the text); whole unless given. */
      readonly deltas?: readonly string[];
    }
  | { readonly reasoningContent: { readonly reasoningText: { readonly text: string } } }
  | {
      readonly toolUse: {
        readonly toolUseId: string;
        readonly name: string;
        /** An object by rights; a model may write anything. */
        readonly input: unknown;
      };
      /** In a stream, what comes in place of the input as JSON, in these pieces. */
      readonly deltas?: readonly string[];
    };

export type StopReason =
  'end_turn' | 'tool_use' | 'max_tokens' | 'stop_sequence' | 'content_filtered' | 'guardrail_intervened';

export interface ConverseAnswer {
  readonly content: readonly AnswerBlock[];
  /** `tool_use` or `end_turn`, as the content has it, unless given. */
  readonly stopReason?: StopReason;
  readonly usage?: { readonly inputTokens: number; readonly outputTokens: number };
  /** A stream ends with this exception after its content, as Bedrock reports what goes wrong in the middle. */
  readonly failure?: AwsError;
  /** How the answer travels. */
  readonly delivery?: Delivery;
}

/** The model behind the stand-in: a script, or the guided policy. */
export type Converse = (request: ConverseRequest) => ConverseAnswer | Promise<ConverseAnswer>;

/** Tokens when the script counts none: about four characters each. */
const CHARACTERS_PER_TOKEN = 4;

export function stopReasonOf(answer: ConverseAnswer): StopReason {
  if (answer.stopReason !== undefined) return answer.stopReason;
  return answer.content.some((block) => 'toolUse' in block) ? 'tool_use' : 'end_turn';
}

export function usageOf(request: ConverseRequest, answer: ConverseAnswer) {
  const count = (value: unknown) => Math.ceil(JSON.stringify(value).length / CHARACTERS_PER_TOKEN);
  const inputTokens =
    answer.usage?.inputTokens ?? count([request.system, request.messages, request.toolConfig ?? null]);
  const outputTokens = answer.usage?.outputTokens ?? count(answer.content);
  return { inputTokens, outputTokens, totalTokens: inputTokens + outputTokens };
}
