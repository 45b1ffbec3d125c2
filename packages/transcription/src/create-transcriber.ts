import { S3Client } from '@aws-sdk/client-s3';
import { SocialMessagingClient } from '@aws-sdk/client-socialmessaging';
import { TranscribeStreamingClient } from '@aws-sdk/client-transcribe-streaming';
import { SpanStatusCode, trace, type Span } from '@opentelemetry/api';
import { CALL_LIMITS } from '@randevou/contracts';
import type { Transcriber } from '@randevou/conversation';
import { createVoiceStore, type VoiceStoreOptions } from './create-voice-store.ts';
import { decodeVoiceNote } from './decode-voice-note.ts';
import { recogniseSpeech, type RecogniseSpeechDeps } from './recognise-speech.ts';
import { transcribeLanguages } from './transcribe-languages.ts';

export interface TranscriberOptions extends Pick<VoiceStoreOptions, 'bucket' | 'prefix'> {
  readonly sleep: RecogniseSpeechDeps['sleep'];
  /** Told of what went wrong without costing the customer anything: the text counts all the same. */
  readonly onTrouble: (what: 'recall' | 'remember' | 'forget', error: unknown) => void;
  readonly s3?: S3Client;
  readonly socialMessaging?: SocialMessagingClient;
  readonly transcribe?: TranscribeStreamingClient;
}

/** The SDK prints that a stream cannot be sent again; the error says so too. */
const silence = (): void => undefined;
const SILENT = { trace: silence, debug: silence, info: silence, warn: silence, error: silence };

const tracer = trace.getTracer('randevou');

/**
 * Speech to text on AWS: End User Messaging Social puts the recording into the bucket, Amazon Transcribe hears it as a
 * stream. The transcript is kept so that a repeated turn sees the same text; the recording is removed. Rejects with the
 * SDK's error when a service does not work, and with the signal's reason when it is out of time.
 */
export function createTranscriber({
  bucket,
  prefix,
  sleep,
  onTrouble,
  s3 = new S3Client(CALL_LIMITS),
  socialMessaging = new SocialMessagingClient(CALL_LIMITS),
  // A stream of audio is sent once; there is no time for another.
  transcribe = new TranscribeStreamingClient({ maxAttempts: 1, logger: SILENT }),
}: TranscriberOptions): Transcriber {
  const store = createVoiceStore({ s3, socialMessaging, bucket, prefix });
  const optional = <T>(what: Parameters<typeof onTrouble>[0], work: Promise<T>): Promise<T | undefined> =>
    work.catch((error: unknown) => {
      onTrouble(what, error);
      return undefined;
    });

  const hear: Transcriber['transcribe'] = async ({ originationPhoneNumberId, mediaId, languages, signal }) => {
    const note = { originationPhoneNumberId, mediaId };
    const known = await optional('recall', store.recall(note));
    if (known !== undefined) return known;
    const codes = transcribeLanguages(languages);
    if (codes.length === 0) return undefined;
    signal.throwIfAborted();
    try {
      const recording = await store.fetch(note, signal);
      const samples = recording && (await decodeVoiceNote(recording));
      if (samples === undefined) return undefined;
      const text = await recogniseSpeech({ client: transcribe, sleep }, { samples, languages: codes, signal });
      if (text !== '') await optional('remember', store.remember(note, text));
      return text === '' ? undefined : text;
    } finally {
      // A voice is more than its words: nothing keeps it once they are known, or when they cannot be.
      await optional('forget', store.forget(note));
    }
  };

  return { transcribe: (voice) => inSpan((span) => report(span, hear(voice))) };
}

async function report(span: Span, heard: Promise<string | undefined>): Promise<string | undefined> {
  const text = await heard;
  span.setAttribute('randevou.voice', text === undefined ? 'not_understood' : 'transcribed');
  return text;
}

function inSpan<T>(run: (span: Span) => Promise<T>): Promise<T> {
  return tracer.startActiveSpan('voice.transcribe', async (span) => {
    try {
      return await run(span);
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}
