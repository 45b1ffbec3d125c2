import type { BusinessProfile } from '@randevou/contracts';
import type { InboxMessage, Transcriber } from './ports.ts';

export interface TranscribeVoiceDeps {
  /** Absent: voice notes stay what they are, and the turn asks the customer to write. */
  readonly transcriber?: Transcriber | undefined;
  /** Rejects, or just returns, when the signal aborts. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Told of each voice note that is to be text, and what came of it; the error is the transcriber's. */
  readonly onVoiceNote?: ((outcome: VoiceNoteOutcome, error?: unknown) => void) | undefined;
}

export type VoiceNoteOutcome = 'transcribed' | 'not_understood' | 'out_of_time' | 'failed';

export interface TranscribeVoiceRequest {
  readonly messages: readonly InboxMessage[];
  readonly profile: Pick<BusinessProfile, 'channel' | 'languages'>;
  /** So long is waited for all of them together, milliseconds; 12,000 unless given. */
  readonly budgetMs?: number;
}

/**
 * The messages of a turn with voice notes as the text that was said, for this run of the turn only: the inbox keeps the
 * note. All notes are transcribed at once; one that is not understood, fails or takes too long stays a voice note. Never
 * rejects because of a transcriber.
 */
export async function transcribeVoice(
  { transcriber, sleep, onVoiceNote = () => undefined }: TranscribeVoiceDeps,
  { messages, profile, budgetMs = 12_000 }: TranscribeVoiceRequest,
): Promise<readonly InboxMessage[]> {
  if (transcriber === undefined || !messages.some((each) => voiceIdOf(each) !== undefined)) return messages;
  const timer = new AbortController();
  const patience = new AbortController();
  const outOfTime = sleep(budgetMs, timer.signal).then(
    () => 'out_of_time' as const,
    () => 'out_of_time' as const,
  );

  const toText = async (message: InboxMessage): Promise<InboxMessage> => {
    const mediaId = voiceIdOf(message);
    if (mediaId === undefined) return message;
    const said = transcriber
      .transcribe({
        originationPhoneNumberId: profile.channel.originationPhoneNumberId,
        mediaId,
        languages: profile.languages,
        timeoutMs: budgetMs,
        signal: patience.signal,
      })
      .then(
        (text) => ({ text: text?.trim() ?? '' }),
        (error: unknown) => ({ error }),
      );
    const heard = await Promise.race([said, outOfTime]);
    if (heard === 'out_of_time') onVoiceNote('out_of_time');
    else if ('error' in heard) onVoiceNote('failed', heard.error);
    else if (heard.text === '') onVoiceNote('not_understood');
    else {
      onVoiceNote('transcribed');
      return { ...message, message: { ...message.message, content: { kind: 'text', text: heard.text } } };
    }
    return message;
  };

  try {
    return await Promise.all(messages.map(toText));
  } finally {
    timer.abort();
    patience.abort();
  }
}

function voiceIdOf({ message: { content } }: InboxMessage): string | undefined {
  return content.kind === 'media' && content.voice ? content.mediaId : undefined;
}
