import { AwsError } from '../http/aws-error.ts';
import { startFront } from '../http/front.ts';
import { jsonFailure } from '../http/json-protocol.ts';
import { startH2c } from '../bedrock/start-h2c.ts';
import type { Service } from '../http/service.ts';
import type { Interceptor } from '../interceptor.ts';
import { createObjectStorage, createS3Service } from '../storage/s3-service.ts';
import { withMedia } from './media-service.ts';
import { createTranscribeService } from './transcribe-service.ts';
import { createVoiceNotes, type VoiceNotes } from './voice-notes.ts';

export interface VoiceServices {
  readonly voiceNotes: VoiceNotes;
  /** Keys and contents of the one bucket. */
  readonly objects: ReadonlyMap<string, Buffer>;
  /** Endpoint of S3 and End User Messaging Social. */
  readonly url: string;
  /** Endpoint of Transcribe's streams. */
  readonly transcribeUrl: string;
  close(): Promise<void>;
}

const nothingElse: Service = {
  name: 'social-messaging',
  signingName: 'social-messaging',
  read: ({ path }) => {
    throw new AwsError('ValidationException', `only media are here, not ${path}`, 404);
  },
  fail: jsonFailure,
  internalError: new AwsError('InternalServiceException', 'Internal service error', 500),
  throttled: new AwsError('ThrottledRequestException', 'Rate exceeded', 429),
};

/** The stand-ins behind a voice note alone, with one bucket, for tests of a transcriber. */
export async function startVoiceServices(
  bucket: string,
  interceptor: Interceptor = () => Promise.resolve('continue'),
): Promise<VoiceServices> {
  const voiceNotes = createVoiceNotes();
  const storage = createObjectStorage([bucket]);
  const front = await startFront(
    [createS3Service(storage), withMedia(nothingElse, { voiceNotes, storage })],
    interceptor,
  );
  const transcribe = await startH2c(createTranscribeService(voiceNotes), interceptor);
  return {
    voiceNotes,
    objects: storage.bucket(bucket) ?? new Map<string, Buffer>(),
    url: front.url,
    transcribeUrl: transcribe.url,
    close: async () => {
      await Promise.all([front.close(), transcribe.close()]);
    },
  };
}
