import { AgentTurn, type AgentMessage } from '@randevou/contracts';
import { decide } from '@randevou/guided';
import type { Converse, ConverseRequest, InterceptedCall } from '@randevou/standins';
import * as z from 'zod';

/** The model behind Bedrock's stand-in: the guided policy, on what AgentCore's stand-in was called with. */
export interface NovaStandIn {
  readonly converse: Converse;
  /** To be shown every call, so that it knows the turns that are being worked on. */
  readonly observe: (call: InterceptedCall) => void;
}

const Invocation = z.looseObject({ payload: z.string() });
/** The trace context may travel inside the payload. */
const Payload = AgentTurn.extend({ traceparent: z.string().optional() }).transform(
  ({ traceparent: _, ...turn }) => turn,
);
const ToolUse = z.looseObject({
  toolUse: z.looseObject({ toolUseId: z.string(), name: z.string(), input: z.record(z.string(), z.unknown()) }),
});
const ToolResult = z.looseObject({
  toolResult: z.looseObject({
    toolUseId: z.string(),
    status: z.string().optional(),
    content: z.array(z.looseObject({ text: z.string().optional() })),
  }),
});

/** Turns remembered; more are not worked on at once. */
const MOST_TURNS = 100;

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readResults(request: ConverseRequest): AgentMessage[] {
  const blocks = request.messages.flatMap(({ content }): unknown[] => content);
  const calls = new Map(
    blocks.flatMap((block) => {
      const parsed = ToolUse.safeParse(block);
      return parsed.success ? [[parsed.data.toolUse.toolUseId, parsed.data.toolUse] as const] : [];
    }),
  );
  return blocks.flatMap((block): AgentMessage[] => {
    const parsed = ToolResult.safeParse(block);
    if (!parsed.success) return [];
    const { toolUseId, status, content } = parsed.data.toolResult;
    const call = calls.get(toolUseId);
    if (!call) return [];
    const text = content.map((part) => part.text ?? '').join('');
    const result = z.record(z.string(), z.unknown()).safeParse(readJson(text));
    const message = { role: 'tool' as const, server: 'unknown', name: call.name, arguments: call.input };
    return [status === 'error' || !result.success ? { ...message, error: text } : { ...message, result: result.data }];
  });
}

/** Which of the turns the request is about: the newest whose words it holds. */
function findTurn(turns: readonly AgentTurn[], request: ConverseRequest): AgentTurn | undefined {
  const said = JSON.stringify(request.messages);
  return turns.findLast(({ events }) => {
    const last = events.findLast((event) => event.type !== 'location');
    return last === undefined || said.includes(JSON.stringify(last.text).slice(1, -1));
  });
}

export function createNovaStandIn(): NovaStandIn {
  let turns: AgentTurn[] = [];
  let calls = 0;
  return {
    observe: ({ service, phase, input }) => {
      if (service !== 'bedrock-agentcore' || phase !== 'before') return;
      const invocation = Invocation.safeParse(input);
      const turn = Payload.safeParse(invocation.success ? readJson(invocation.data.payload) : undefined);
      if (turn.success) turns = [...turns, turn.data].slice(-MOST_TURNS);
    },
    converse: (request) => {
      const turn = findTurn(turns, request);
      if (!turn) return { content: [{ text: 'What can I do for you?' }] };
      const { profile, facts, history, events } = turn;
      const step = decide({ profile, facts, history, events, results: readResults(request) });
      if (step.type !== 'call') return { content: [{ text: step.text }] };
      calls += 1;
      const toolUse = { toolUseId: `tooluse_${String(calls)}`, name: step.name, input: { ...step.arguments } };
      return { content: [{ toolUse }] };
    },
  };
}
