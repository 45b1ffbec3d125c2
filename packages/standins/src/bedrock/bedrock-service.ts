import * as z from 'zod';
import { AwsError } from '../http/aws-error.ts';
import { jsonAnswer, jsonBody, jsonFailure } from '../http/json-protocol.ts';
import type { Service } from '../http/service.ts';
import { ConverseRequest, stopReasonOf, usageOf, type AnswerBlock, type Converse } from './converse.ts';
import { refuseRequest } from './refuse-request.ts';
import { toEventStream } from './to-event-stream.ts';

const OPERATION = /^\/model\/([^/]+)\/(converse|converse-stream)$/;

/** Without what the script says about the way of the block through a stream. */
function asWhole({ deltas: _, ...block }: AnswerBlock & { readonly deltas?: readonly string[] }): unknown {
  return block;
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
        refuseRequest(converseRequest);
        const answer = await converse(converseRequest);
        const delivery = answer.delivery === undefined ? {} : { delivery: answer.delivery };
        if (operation === 'converse-stream') {
          const headers = { 'content-type': 'application/vnd.amazon.eventstream' };
          return { status: 200, headers, body: toEventStream(converseRequest, answer), ...delivery };
        }
        if (answer.failure !== undefined) throw answer.failure;
        const whole = jsonAnswer({
          output: { message: { role: 'assistant', content: answer.content.map(asWhole) } },
          stopReason: stopReasonOf(answer),
          usage: usageOf(converseRequest, answer),
          metrics: { latencyMs: 1 },
        });
        return { ...whole, ...delivery };
      };
      return { name: operation === 'converse' ? 'Converse' : 'ConverseStream', input, run };
    },
    fail: jsonFailure,
    internalError: new AwsError('InternalServerException', 'The system encountered an unexpected error.', 500),
    throttled: new AwsError('ThrottlingException', 'Too many requests, please wait before trying again.', 429),
  };
}
