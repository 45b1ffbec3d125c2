import { createHash } from 'node:crypto';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { GetWhatsAppMessageMediaCommand, type SocialMessagingClient } from '@aws-sdk/client-socialmessaging';
import * as z from 'zod';

/** A voice note as WhatsApp names it. */
export interface VoiceNoteId {
  readonly originationPhoneNumberId: string;
  readonly mediaId: string;
}

/** Voice notes on their way through the bucket, and what was said in them. */
export interface VoiceStore {
  /** The text of a note that was transcribed before. */
  recall(note: VoiceNoteId): Promise<string | undefined>;
  remember(note: VoiceNoteId, text: string): Promise<void>;
  /** Has AWS fetch the recording from WhatsApp; undefined for one that is too large. */
  fetch(note: VoiceNoteId, signal: AbortSignal): Promise<Uint8Array | undefined>;
  /** Removes the recording. */
  forget(note: VoiceNoteId): Promise<void>;
}

export interface VoiceStoreOptions {
  readonly s3: S3Client;
  readonly socialMessaging: SocialMessagingClient;
  readonly bucket: string;
  /** Of all keys, e.g. `voice/`. */
  readonly prefix: string;
}

/** About five minutes as WhatsApp records them; what is longer is no booking. */
const MOST_BYTES = 1_000_000;

const Remembered = z.object({ v: z.literal(1), text: z.string() });

/**
 * Keeps recordings under `<prefix>media/` until they are transcribed, and transcripts under `<prefix>text/`, both by a
 * hash of the note's id.
 */
export function createVoiceStore({ s3, socialMessaging, bucket, prefix }: VoiceStoreOptions): VoiceStore {
  const hashOf = ({ originationPhoneNumberId, mediaId }: VoiceNoteId): string =>
    createHash('sha256')
      .update(JSON.stringify([originationPhoneNumberId, mediaId]))
      .digest('hex');
  const textKey = (note: VoiceNoteId): string => `${prefix}text/${hashOf(note)}.json`;
  const folder = (note: VoiceNoteId): string => `${prefix}media/${hashOf(note)}/`;
  // The service adds the media id and, as its documentation leaves open, an extension to the key that it is given.
  const recordings = async (note: VoiceNoteId): Promise<string[]> => {
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: folder(note) }));
    return Contents.flatMap(({ Key }) => (Key === undefined ? [] : [Key]));
  };

  return {
    recall: async (note) => {
      try {
        const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: textKey(note) }));
        return Remembered.parse(JSON.parse((await Body?.transformToString()) ?? '')).text;
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
    remember: async (note, text) => {
      await s3.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: textKey(note),
          Body: JSON.stringify({ v: 1, text } satisfies z.infer<typeof Remembered>),
          ContentType: 'application/json',
        }),
      );
    },
    fetch: async (note, abortSignal) => {
      const { fileSize = 0 } = await socialMessaging.send(
        new GetWhatsAppMessageMediaCommand({ ...note, destinationS3File: { bucketName: bucket, key: folder(note) } }),
        { abortSignal },
      );
      // In KB.
      if (fileSize * 1024 > MOST_BYTES) return undefined;
      const [key] = await recordings(note);
      if (key === undefined) return undefined;
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }), { abortSignal });
      return Body?.transformToByteArray();
    },
    forget: async (note) => {
      const keys = await recordings(note);
      await Promise.all(keys.map((Key) => s3.send(new DeleteObjectCommand({ Bucket: bucket, Key }))));
    },
  };
}
