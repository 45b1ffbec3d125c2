import { EventStreamCodec } from '@smithy/core/event-streams';
import { fromUtf8, toUtf8 } from '@smithy/core/serde';
import type { AwsError } from '../http/aws-error.ts';
import { stopReasonOf, usageOf, type AnswerBlock, type ConverseAnswer, type ConverseRequest } from './converse.ts';

const codec = new EventStreamCodec(toUtf8, fromUtf8);

function message(kind: Readonly<Record<string, string>>, payload: unknown): Uint8Array {
  const named = { ...kind, ':content-type': 'application/json' };
  const headers = Object.fromEntries(
    Object.entries(named).map(([name, value]) => [name, { type: 'string' as const, value }]),
  );
  return codec.encode({ headers, body: fromUtf8(JSON.stringify(payload)) });
}

const event = (type: string, payload: unknown): Uint8Array =>
  message({ ':message-type': 'event', ':event-type': type }, payload);

/** In a stream an exception goes by the name of its member: `throttlingException`. */
function exception({ code, message: text }: AwsError): Uint8Array {
  const type = `${code.charAt(0).toLowerCase()}${code.slice(1)}`;
  return message({ ':message-type': 'exception', ':exception-type': type }, { message: text });
}

function blockEvents(block: AnswerBlock, contentBlockIndex: number): Uint8Array[] {
  const delta = (part: unknown) => event('contentBlockDelta', { delta: part, contentBlockIndex });
  const stop = event('contentBlockStop', { contentBlockIndex });
  if ('toolUse' in block) {
    const { toolUseId, name, input } = block.toolUse;
    return [
      event('contentBlockStart', { start: { toolUse: { toolUseId, name } }, contentBlockIndex }),
      ...(block.deltas ?? [JSON.stringify(input)]).map((part) => delta({ toolUse: { input: part } })),
      stop,
    ];
  }
  if ('text' in block) return [...(block.deltas ?? [block.text]).map((text) => delta({ text })), stop];
  return [delta({ reasoningContent: { text: block.reasoningContent.reasoningText.text } }), stop];
}

/** The answer as `ConverseStream` sends it: `application/vnd.amazon.eventstream`. */
export function toEventStream(request: ConverseRequest, answer: ConverseAnswer): Uint8Array {
  const content = answer.content.flatMap(blockEvents);
  const ending =
    answer.failure === undefined
      ? [
          event('messageStop', { stopReason: stopReasonOf(answer) }),
          event('metadata', { usage: usageOf(request, answer), metrics: { latencyMs: 1 } }),
        ]
      : [exception(answer.failure)];
  return Buffer.concat([event('messageStart', { role: 'assistant' }), ...content, ...ending]);
}
