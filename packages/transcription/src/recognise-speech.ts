import {
  StartStreamTranscriptionCommand,
  type AudioStream,
  type LanguageCode,
  type TranscribeStreamingClient,
  type TranscriptResultStream,
} from '@aws-sdk/client-transcribe-streaming';
import { SAMPLE_RATE } from './decode-voice-note.ts';

export interface RecogniseSpeechDeps {
  readonly client: TranscribeStreamingClient;
  /** Rejects, or just returns, when the signal aborts. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
}

export interface Speech {
  /** Mono, 16 kHz. */
  readonly samples: Int16Array;
  /** One: it is taken for granted. Several: Transcribe finds out which, the first is the likeliest. */
  readonly languages: readonly LanguageCode[];
  readonly signal: AbortSignal;
}

/** Transcribe asks for chunks of 50 to 200 ms. */
const CHUNK_MS = 200;
/** So many times faster than it was said: about the pace of AWS's own sample for WhatsApp voice notes. */
const PACE = 3;
/** A longer note is sent faster, so that a customer need not wait as long as they spoke. */
const LONGEST_SENDING_MS = 6_000;

/** Streams speech to Amazon Transcribe and gives what was said; empty when nothing was understood. */
export async function recogniseSpeech(
  { client, sleep }: RecogniseSpeechDeps,
  { samples, languages, signal }: Speech,
): Promise<string> {
  const { TranscriptResultStream: stream } = await client.send(
    new StartStreamTranscriptionCommand({
      MediaEncoding: 'pcm',
      MediaSampleRateHertz: SAMPLE_RATE,
      ...languageChoice(languages),
      AudioStream: audioOf(samples, sleep, signal),
    }),
    { abortSignal: signal },
  );
  if (stream === undefined) return '';
  // The signal ends the request, but not an answer that stops coming.
  return Promise.race([readTranscript(stream), rejectOn(signal)]);
}

/** What goes wrong on the way is thrown by the stream as the SDK's exception. */
async function readTranscript(stream: AsyncIterable<TranscriptResultStream>): Promise<string> {
  const said: string[] = [];
  for await (const { TranscriptEvent } of stream) {
    for (const { IsPartial, Alternatives } of TranscriptEvent?.Transcript?.Results ?? []) {
      const text = Alternatives?.[0]?.Transcript;
      if (IsPartial !== true && text !== undefined) said.push(text);
    }
  }
  return said.join(' ');
}

function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('nobody waits for the text any more')), { once: true });
  });
}

function languageChoice(languages: readonly LanguageCode[]) {
  const [first, ...others] = languages;
  if (first === undefined || others.length === 0) return first === undefined ? {} : { LanguageCode: first };
  return { IdentifyLanguage: true, LanguageOptions: languages.join(','), PreferredLanguage: first };
}

async function* audioOf(
  samples: Int16Array,
  sleep: RecogniseSpeechDeps['sleep'],
  signal: AbortSignal,
): AsyncGenerator<AudioStream> {
  const bytes = new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
  const chunkBytes = (SAMPLE_RATE * CHUNK_MS * Int16Array.BYTES_PER_ELEMENT) / 1000;
  const chunks = Math.ceil(bytes.length / chunkBytes);
  const pauseMs = Math.min(CHUNK_MS / PACE, LONGEST_SENDING_MS / chunks);
  for (let chunk = 0; chunk < chunks && !signal.aborted; chunk += 1) {
    // A stream that throws leaves the SDK's pipeline in pieces; one that ends early is only short.
    if (chunk > 0) await sleep(pauseMs, signal).catch(() => undefined);
    yield { AudioEvent: { AudioChunk: bytes.subarray(chunk * chunkBytes, (chunk + 1) * chunkBytes) } };
  }
}
