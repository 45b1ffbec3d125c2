import { EventStreamCodec } from '@smithy/core/event-streams';
import { fromUtf8, toUtf8 } from '@smithy/core/serde';
import * as z from 'zod';
import { AwsError } from '../http/aws-error.ts';
import { jsonAnswer, jsonBody, jsonFailure } from '../http/json-protocol.ts';
import type { Service } from '../http/service.ts';
import { ConverseRequest, stopReasonOf, usageOf, type Converse, type ConverseAnswer } from './converse.ts';

const OPERATION = /^\/model\/([^/]+)\/(converse|converse-stream)$/;
/** Nova's rules for tools; it fails in odd ways when they are broken, so the stand-in says so at once. */
const TOOL_NAME = /^[a-zA-Z][a-zA-Z0-9_]{0,63}$/;
const SCHEMA_KEYS = new Set(['type', 'properties', 'required']);

const codec = new EventStreamCodec(toUtf8, fromUtf8);

function frame(type: string, payload: unknown): Uint8Array {
  return codec.encode({
    headers: {
      ':event-type': { type: 'string', value: type },
      ':content-type': { type: 'string', value: 'application/json' },
      ':message-type': { type: 'string', value: 'event' },
    },
    body: fromUtf8(JSON.stringify(payload)),
  });
}

function toStream(request: ConverseRequest, answer: ConverseAnswer): Uint8Array {
  const frames = [frame('messageStart', { role: 'assistant' })];
  for (const [contentBlockIndex, block] of answer.content.entries()) {
    if ('toolUse' in block) {
      const { toolUseId, name, input } = block.toolUse;
      frames.push(
        frame('contentBlockStart', { start: { toolUse: { toolUseId, name } }, contentBlockIndex }),
        frame('contentBlockDelta', { delta: { toolUse: { input: JSON.stringify(input) } }, contentBlockIndex }),
      );
    } else {
      frames.push(frame('contentBlockDelta', { delta: { text: block.text }, contentBlockIndex }));
    }
    frames.push(frame('contentBlockStop', { contentBlockIndex }));
  }
  frames.push(
    frame('messageStop', { stopReason: stopReasonOf(answer) }),
    frame('metadata', { usage: usageOf(request, answer), metrics: { latencyMs: 1 } }),
  );
  return Buffer.concat(frames);
}

function refuseWhatNovaRefuses(request: ConverseRequest): void {
  for (const { toolSpec } of request.toolConfig?.tools ?? []) {
    if (!toolSpec) continue;
    if (!TOOL_NAME.test(toolSpec.name)) {
      throw new AwsError('ValidationException', `tool name ${toolSpec.name} does not match ${String(TOOL_NAME)}`);
    }
    const extra = Object.keys(toolSpec.inputSchema.json).filter((key) => !SCHEMA_KEYS.has(key));
    if (extra.length > 0) {
      throw new AwsError(
        'ValidationException',
        `the schema of tool ${toolSpec.name} has ${extra.join(', ')} at its top`,
      );
    }
  }
}

/** Bedrock's `Converse` and `ConverseStream`; the answers come from a function. */
export function createBedrockService(converse: Converse): Service {
  return {
    name: 'bedrock-runtime',
    signingName: 'bedrock',
    read: (request) => {
      const [, model, operation] = OPERATION.exec(request.path) ?? [];
      if (model === undefined)
        throw new AwsError('ValidationException', `the stand-in for Bedrock does not know ${request.path}`);
      const input = jsonBody(request);
      const run = async () => {
        const parsed = ConverseRequest.safeParse(input);
        if (!parsed.success) throw new AwsError('ValidationException', z.prettifyError(parsed.error));
        const converseRequest = { ...parsed.data, modelId: decodeURIComponent(model) };
        refuseWhatNovaRefuses(converseRequest);
        const answer = await converse(converseRequest);
        if (operation === 'converse-stream') {
          const headers = { 'content-type': 'application/vnd.amazon.eventstream' };
          return { status: 200, headers, body: toStream(converseRequest, answer) };
        }
        return jsonAnswer({
          output: { message: { role: 'assistant', content: answer.content } },
          stopReason: stopReasonOf(answer),
          usage: usageOf(converseRequest, answer),
          metrics: { latencyMs: 1 },
        });
      };
      return { name: operation === 'converse' ? 'Converse' : 'ConverseStream', input, run };
    },
    fail: jsonFailure,
    internalError: new AwsError('InternalServerException', 'The system encountered an unexpected error.', 500),
    throttled: new AwsError('ThrottlingException', 'Too many requests, please wait before trying again.', 429),
  };
}
