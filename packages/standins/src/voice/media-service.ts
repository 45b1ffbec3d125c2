import * as z from 'zod';
import { AwsError } from '../http/aws-error.ts';
import { jsonAnswer, jsonBody } from '../http/json-protocol.ts';
import type { Service } from '../http/service.ts';
import type { ObjectStorage } from '../storage/s3-service.ts';
import type { VoiceNotes } from './voice-notes.ts';

const GetMedia = z.object({
  mediaId: z.string().regex(/^[A-Za-z0-9]{1,100}$/),
  originationPhoneNumberId: z.string().min(1),
  metadataOnly: z.boolean().default(false),
  destinationS3File: z.object({ bucketName: z.string().min(3), key: z.string() }).optional(),
});

export interface MediaOptions {
  readonly voiceNotes: VoiceNotes;
  readonly storage: ObjectStorage;
}

/** Adds `GetWhatsAppMessageMedia` to End User Messaging Social: the customer's media go into a bucket. */
export function withMedia(service: Service, { voiceNotes, storage }: MediaOptions): Service {
  const get = (input: unknown) => {
    const parsed = GetMedia.safeParse(input);
    if (!parsed.success) throw new AwsError('ValidationException', z.prettifyError(parsed.error));
    const { mediaId, destinationS3File: destination, metadataOnly } = parsed.data;
    const file = voiceNotes.file(mediaId);
    if (!file) throw new AwsError('ResourceNotFoundException', 'no such media', 404);
    if (!metadataOnly) {
      const bucket = destination && storage.bucket(destination.bucketName);
      if (!bucket) throw new AwsError('InvalidParametersException', 'the destination bucket does not exist');
      bucket.set(`${destination.key}${mediaId}.ogg`, file);
    }
    return jsonAnswer({ mimeType: 'audio/ogg', fileSize: Math.ceil(file.length / 1024) });
  };
  return {
    ...service,
    read: (request) => {
      if (request.path !== '/v1/whatsapp/media/get') return service.read(request);
      const input = jsonBody(request);
      return { name: 'GetWhatsAppMessageMedia', input, run: () => get(input) };
    },
  };
}
