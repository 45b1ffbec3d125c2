import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import { context, propagation } from '@opentelemetry/api';
import { TranscriptionResult, type TranscriptionRequest } from '@randevou/contracts';
import type { Transcriber } from '@randevou/conversation';
import * as z from 'zod';

export interface RemoteTranscriberOptions {
  /** Must not retry (`maxAttempts: 1`): the turn's time is short, and the customer can write. */
  readonly client: LambdaClient;
  /** Name or ARN, with its alias. */
  readonly functionName: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** The transcriber took the request and ended in an error. */
export class TranscriberFailed extends Error {
  override readonly name = 'TranscriberFailed';
  readonly code = 'transcriber_failed';
}

/** The transcriber stops so long before nobody waits any more, so that what it heard still arrives. */
const ON_THE_WAY_MS = 300;
const FunctionError = z.object({ errorType: z.string().regex(/^[\w.]{1,80}$/) });

/** Speech to text by the function of that name, whose answer is waited for. */
export function createRemoteTranscriber({ client, functionName, now }: RemoteTranscriberOptions): Transcriber {
  return {
    transcribe: async ({ originationPhoneNumberId, mediaId, languages, timeoutMs, signal }) => {
      const carrier: Record<string, string> = {};
      propagation.inject(context.active(), carrier);
      const { traceparent } = carrier;
      const request: TranscriptionRequest = {
        v: 1,
        originationPhoneNumberId,
        mediaId,
        languages: [...languages],
        deadline: new Date(now() + Math.max(1, timeoutMs - ON_THE_WAY_MS)).toISOString(),
        ...(traceparent === undefined ? {} : { traceparent }),
      };
      const { FunctionError: failed, Payload } = await client.send(
        new InvokeCommand({ FunctionName: functionName, Payload: JSON.stringify(request) }),
        { abortSignal: signal },
      );
      const answer: unknown = JSON.parse(Payload?.transformToString() ?? 'null');
      if (failed === undefined) return TranscriptionResult.parse(answer).text;
      // Its message may hold anything; its name is a class of ours or the SDK's.
      const { data } = FunctionError.safeParse(answer);
      throw new TranscriberFailed(`the transcriber ended in ${data?.errorType ?? failed}`);
    },
  };
}
