import { EventStreamCodec } from '@smithy/core/event-streams';
import { fromUtf8, toUtf8 } from '@smithy/core/serde';
import * as z from 'zod';
import { AwsError } from '../http/aws-error.ts';
import { jsonFailure } from '../http/json-protocol.ts';
import type { Service, ServiceRequest } from '../http/service.ts';
import type { VoiceNotes } from './voice-notes.ts';

const codec = new EventStreamCodec(toUtf8, fromUtf8);

const PREFIX = 'x-amzn-transcribe-';
/** As far as the stand-in looks at it. Languages are identified in PCM and FLAC only. */
const Request = z
  .object({
    'media-encoding': z.literal('pcm'),
    'sample-rate': z.coerce.number().int().min(8000).max(48_000),
    'language-code': z.string().optional(),
    'identify-language': z.literal('true').optional(),
    'language-options': z
      .string()
      .regex(/^[a-z]{2}-[A-Z]{2}(,[a-z]{2}-[A-Z]{2})+$/, 'two codes or more')
      .optional(),
    'preferred-language': z.string().optional(),
  })
  .refine(
    (each) => (each['language-code'] === undefined) === (each['identify-language'] === 'true'),
    'either a language code or the wish to identify the language',
  )
  .refine(
    (each) => each['identify-language'] === undefined || each['language-options'] !== undefined,
    'languages are identified among options',
  );

const BYTES_PER_SAMPLE = 2;
const MOST_CHUNK_BYTES = 32_000;

function headersOf({ headers }: ServiceRequest): Record<string, unknown> {
  const ours = Object.entries(headers).filter(([name]) => name.startsWith(PREFIX));
  return Object.fromEntries(ours.map(([name, value]) => [name.slice(PREFIX.length), value]));
}

/** Bytes of audio in the request's event stream: messages in signed messages. */
function audioBytes(body: Buffer): number {
  let bytes = 0;
  for (let at = 0; at < body.length;) {
    const length = body.readUInt32BE(at);
    const signed = codec.decode(body.subarray(at, at + length));
    at += length;
    if (signed.headers[':chunk-signature']?.type !== 'binary') {
      throw new AwsError('BadRequestException', 'a message of the stream is not signed');
    }
    if (signed.body.length === 0) continue;
    const event = codec.decode(signed.body);
    if (event.headers[':event-type']?.value !== 'AudioEvent') continue;
    if (event.body.length > MOST_CHUNK_BYTES) {
      throw new AwsError(
        'BadRequestException',
        'Your stream is too big. Reduce the frame size and try your request again.',
      );
    }
    bytes += event.body.length;
  }
  return bytes;
}

function transcriptEvent(resultId: string, transcript: string, isPartial: boolean): Uint8Array {
  const result = { ResultId: resultId, IsPartial: isPartial, Alternatives: [{ Transcript: transcript, Items: [] }] };
  return codec.encode({
    headers: {
      ':event-type': { type: 'string', value: 'TranscriptEvent' },
      ':content-type': { type: 'string', value: 'application/json' },
      ':message-type': { type: 'string', value: 'event' },
    },
    body: fromUtf8(JSON.stringify({ Transcript: { Results: [result] } })),
  });
}

/** Sentence by sentence, each first in part. */
function transcriptOf(text: string): Uint8Array {
  const sentences = text.match(/[^.?!]+[.?!]*\s*/g) ?? [];
  const events = sentences.flatMap((sentence, index) => {
    const words = sentence.trim();
    const half = words.slice(0, Math.ceil(words.length / 2));
    return [transcriptEvent(String(index), half, true), transcriptEvent(String(index), words, false)];
  });
  return Buffer.concat(events);
}

/** Amazon Transcribe's `StartStreamTranscription` over HTTP/2. It hears what the voice notes of these lengths say. */
export function createTranscribeService(voiceNotes: Pick<VoiceNotes, 'hear'>): Service {
  return {
    name: 'transcribe',
    signingName: 'transcribe',
    read: (request) => {
      if (request.path !== '/stream-transcription') {
        throw new AwsError('BadRequestException', `the stand-in for Transcribe does not know ${request.path}`);
      }
      const input = headersOf(request);
      return {
        name: 'StartStreamTranscription',
        input,
        run: () => {
          const parsed = Request.safeParse(input);
          if (!parsed.success) throw new AwsError('BadRequestException', z.prettifyError(parsed.error));
          const seconds = audioBytes(request.body) / BYTES_PER_SAMPLE / parsed.data['sample-rate'];
          return {
            status: 200,
            headers: {
              'content-type': 'application/vnd.amazon.eventstream',
              'x-amzn-transcribe-session-id': '00000000-0000-4000-8000-000000000000',
            },
            body: transcriptOf(voiceNotes.hear(seconds) ?? ''),
          };
        },
      };
    },
    fail: jsonFailure,
    internalError: new AwsError('InternalFailureException', 'A problem occurred while processing the audio.', 500),
    throttled: new AwsError(
      'LimitExceededException',
      'Your client has exceeded one of the Amazon Transcribe limits.',
      429,
    ),
  };
}
