import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@randevou/telemetry';
import { createTranscriber } from '@randevou/transcription';
import type { Environment } from './env.ts';
import { createVoiceNoteHandler, type HandleVoiceNote } from './handle-voice-note.ts';

/** The transcriber on the stage's bucket. */
export function compose(environment: Environment, logger: Logger): HandleVoiceNote {
  return createVoiceNoteHandler({
    transcriber: createTranscriber({
      bucket: environment.RANDEVOU_MEDIA_BUCKET,
      prefix: environment.RANDEVOU_MEDIA_PREFIX,
      sleep: (ms, signal) => sleep(ms, undefined, signal === undefined ? {} : { signal }),
      onTrouble: (what, error) => logger.warn('voice note in trouble', { what }, error),
    }),
    now: () => Date.now(),
  });
}
