import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { S3Client } from '@aws-sdk/client-s3';
import { SocialMessagingClient } from '@aws-sdk/client-socialmessaging';
import { TranscribeStreamingClient } from '@aws-sdk/client-transcribe-streaming';
import { startVoiceServices, type InterceptedCall, type Verdict, type VoiceServices } from '@randevou/standins';
import { createTranscriber, type TranscriberOptions } from './create-transcriber.ts';

const BUCKET = 'media-bucket';
const credentials = { accessKeyId: 'LOCALTEST0001', secretAccessKey: 'local' };

let services: VoiceServices;
let calls: InterceptedCall[];
let verdicts: Map<string, Verdict>;
let pauses: number[];
let troubles: string[];
let clients: { destroy(): void }[];

beforeEach(async () => {
  calls = [];
  verdicts = new Map();
  pauses = [];
  troubles = [];
  services = await startVoiceServices(BUCKET, async (call) => {
    if (call.phase !== 'before') return 'continue';
    calls.push(call);
    return verdicts.get(call.operation) ?? 'continue';
  });
});
afterEach(async () => {
  for (const client of clients) client.destroy();
  await services.close();
});

/** The transcriber with the clients as it makes them, but for where they look. */
function setUp(sleep: TranscriberOptions['sleep'] = async (ms) => void pauses.push(ms)) {
  const common = { region: 'us-east-1', credentials, maxAttempts: 1 };
  const s3 = new S3Client({ ...common, endpoint: services.url });
  const socialMessaging = new SocialMessagingClient({ ...common, endpoint: services.url });
  const transcribe = new TranscribeStreamingClient({ ...common, endpoint: services.transcribeUrl });
  clients = [s3, socialMessaging, transcribe];
  return createTranscriber({
    bucket: BUCKET,
    prefix: 'voice/',
    s3,
    socialMessaging,
    transcribe,
    sleep,
    onTrouble: (what) => troubles.push(what),
  });
}

const voice = (mediaId: string, changes: { languages?: string[]; signal?: AbortSignal } = {}) => ({
  originationPhoneNumberId: 'phone-number-id-00000000000000000000000000000001',
  mediaId,
  languages: ['en', 'fr'],
  timeoutMs: 12_000,
  signal: new AbortController().signal,
  ...changes,
});
const operations = () => calls.map(({ operation }) => operation);
const keys = () => [...services.objects.keys()];
const streamed = () => calls.find(({ operation }) => operation === 'StartStreamTranscription')?.input;

describe('createTranscriber', () => {
  it('gives what was said, sentence after sentence, and keeps no recording', async () => {
    services.voiceNotes.record('111', 'something else');
    services.voiceNotes.record('222', 'A table for two. Tomorrow at 8, please.');
    const text = await setUp().transcribe(voice('222'));
    expect(text).toBe('A table for two. Tomorrow at 8, please.');
    expect(streamed()).toMatchObject({
      'media-encoding': 'pcm',
      'sample-rate': '16000',
      'identify-language': 'true',
      'language-options': 'en-US,fr-FR',
      'preferred-language': 'en-US',
    });
    expect(keys()).toEqual([expect.stringMatching(/^voice\/text\/[0-9a-f]{64}\.json$/)]);
    expect(troubles).toEqual([]);
  });

  it('sees the same text again when the turn is repeated, without listening again', async () => {
    services.voiceNotes.record('222', 'Bonjour.');
    const transcriber = setUp();
    expect(await transcriber.transcribe(voice('222'))).toBe('Bonjour.');
    services.voiceNotes.clear();
    calls.length = 0;
    expect(await transcriber.transcribe(voice('222'))).toBe('Bonjour.');
    expect(operations()).toEqual(['GetObject']);
  });

  it('takes the only language of a profile for granted', async () => {
    services.voiceNotes.record('222', 'Hello.');
    expect(await setUp().transcribe(voice('222', { languages: ['es'] }))).toBe('Hello.');
    expect(streamed()).toMatchObject({ 'language-code': 'es-US' });
    expect(streamed()).not.toHaveProperty('identify-language');
  });

  it('streams three times as fast as it was said', async () => {
    services.voiceNotes.record('222', 'Hello.');
    await setUp().transcribe(voice('222'));
    // A second, in chunks of 200 ms.
    expect(pauses).toHaveLength(4);
    expect(pauses.every((ms) => Math.round(ms) === 67)).toBe(true);
  });

  it('understands nothing in silence, in a file that is no voice note, and in a language it does not know', async () => {
    services.voiceNotes.record('222', '');
    const transcriber = setUp();
    expect(await transcriber.transcribe(voice('222'))).toBeUndefined();
    expect(await transcriber.transcribe(voice('222', { languages: ['xx'] }))).toBeUndefined();
    expect(keys()).toEqual([]);
    services.voiceNotes.file = () => Buffer.from('ID3 but no Ogg');
    expect(await transcriber.transcribe(voice('333'))).toBeUndefined();
    services.voiceNotes.file = () => Buffer.alloc(1_100_000);
    expect(await transcriber.transcribe(voice('444'))).toBeUndefined();
    expect(keys()).toEqual([]);
    expect(operations().filter((name) => name === 'StartStreamTranscription')).toHaveLength(1);
  });

  it.each(['GetWhatsAppMessageMedia', 'ListObjectsV2', 'StartStreamTranscription'])(
    'rejects when %s does not work, and removes the recording if it can',
    async (operation) => {
      services.voiceNotes.record('222', 'Hello.');
      verdicts.set(operation, 'error');
      await expect(setUp().transcribe(voice('222'))).rejects.toThrow();
      expect(troubles).toEqual(operation === 'ListObjectsV2' ? ['forget'] : []);
      expect(keys()).toHaveLength(operation === 'ListObjectsV2' ? 1 : 0);
    },
  );

  it('rejects when the media are gone from WhatsApp', async () => {
    await expect(setUp().transcribe(voice('999'))).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it.each([
    ['PutObject', 'remember'],
    ['DeleteObject', 'forget'],
  ])('gives the text although %s does not work, and tells of it', async (operation, what) => {
    services.voiceNotes.record('222', 'Hello.');
    verdicts.set(operation, 'error');
    expect(await setUp().transcribe(voice('222'))).toBe('Hello.');
    expect(troubles).toEqual([what]);
  });

  it('stops sending in the middle of a note when nobody waits any more', async () => {
    services.voiceNotes.record('222', 'Hello.');
    const waiting = new AbortController();
    const pending = setUp((ms, signal) => {
      pauses.push(ms);
      if (pauses.length === 3) waiting.abort();
      return pause(ms, undefined, signal === undefined ? {} : { signal });
    }).transcribe(voice('222', { signal: waiting.signal }));
    await expect(pending).rejects.toThrow();
    expect(pauses).toHaveLength(3);
    expect(keys()).toEqual([]);
  });

  it.each(['GetWhatsAppMessageMedia', 'StartStreamTranscription'])(
    'ends when nobody waits any more while %s hangs, and removes the recording',
    async (operation) => {
      services.voiceNotes.record('222', 'Hello.');
      verdicts.set(operation, 'hang');
      const waiting = new AbortController();
      const pending = setUp().transcribe(voice('222', { signal: waiting.signal }));
      setTimeout(() => waiting.abort(), 300);
      await expect(pending).rejects.toThrow();
      expect(keys()).toEqual([]);
    },
  );
});
