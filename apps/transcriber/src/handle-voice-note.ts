import { context, propagation } from '@opentelemetry/api';
import { TranscriptionRequest, type TranscriptionResult } from '@randevou/contracts';
import type { Transcriber } from '@randevou/conversation';
import { inSpan } from '@randevou/telemetry';

export interface VoiceNoteDeps {
  readonly transcriber: Transcriber;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export type HandleVoiceNote = (event: unknown, remainingMs: number) => Promise<TranscriptionResult>;

/** A request that cannot be met, whatever is tried. */
export class VoiceNoteError extends Error {
  override readonly name = 'VoiceNoteError';
  readonly code: 'not_a_request' | 'too_late';

  constructor(code: VoiceNoteError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** The function ends by itself so long before its time-out: a note that is cut off would leave its recording behind. */
const RESERVE_MS = 1_000;

/** One voice note to text. Throws what the transcriber throws, and when nobody waits for the text any more. */
export function createVoiceNoteHandler({ transcriber, now }: VoiceNoteDeps): HandleVoiceNote {
  return async (event, remainingMs) => {
    const { deadline, traceparent, ...request } = parse(event);
    const parent = propagation.extract(context.active(), traceparent === undefined ? {} : { traceparent });
    const timeoutMs = Math.min(Date.parse(deadline) - now(), remainingMs - RESERVE_MS);
    if (timeoutMs <= 0) throw new VoiceNoteError('too_late', 'the deadline of the voice note was over when it arrived');
    const { originationPhoneNumberId, mediaId, languages } = request;
    const voice = { originationPhoneNumberId, mediaId, languages, timeoutMs, signal: AbortSignal.timeout(timeoutMs) };
    const text = await inSpan('transcriber', () => transcriber.transcribe(voice), { parent });
    return { v: 1, ...(text === undefined ? {} : { text }) };
  };
}

/** The error names the fields that are wrong, and holds nothing of what is in them. */
function parse(event: unknown): TranscriptionRequest {
  const parsed = TranscriptionRequest.safeParse(event);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path }) => path.join('.') || 'the whole');
  throw new VoiceNoteError('not_a_request', `not a request to transcribe; wrong: ${fields.join(', ')}`);
}
