import * as z from 'zod';
import { ToolFailure } from './tool-failure.ts';

const Answer = z.object({
  result: z
    .object({ isError: z.boolean().default(false), structuredContent: z.record(z.string(), z.unknown()).optional() })
    .optional(),
  error: z.object({ code: z.number() }).optional(),
});

const Failed = z.object({ code: z.string(), retry: z.boolean().default(false) });

/** The structured result in an HTTP answer to `tools/call`. Throws ToolFailure. */
export function readToolAnswer(tool: string, status: number, text: string): Readonly<Record<string, unknown>> {
  if (status === 429 || status >= 500) throw new ToolFailure(tool, 'unavailable', true);
  if (status !== 200) throw new ToolFailure(tool, 'refused_by_host', false);
  const answer = parseAnswer(text);
  if (answer?.result?.structuredContent === undefined) throw new ToolFailure(tool, 'bad_answer', false);
  const { isError, structuredContent } = answer.result;
  if (!isError) return structuredContent;
  const failed = Failed.safeParse(structuredContent);
  if (!failed.success) throw new ToolFailure(tool, 'bad_answer', false);
  throw new ToolFailure(tool, failed.data.code, failed.data.retry);
}

function parseAnswer(text: string): z.infer<typeof Answer> | undefined {
  try {
    return Answer.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
