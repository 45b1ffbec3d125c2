import { describe, expect, it } from '@jest/globals';
import type { MessageContent } from '@randevou/contracts';
import { inboxMessage, sampleProfile } from '../test/index.ts';
import type { Transcriber } from './ports.ts';
import { transcribeVoice, type VoiceNoteOutcome } from './transcribe-voice.ts';

const voice = (mediaId?: string): MessageContent => ({
  kind: 'media',
  mediaType: 'audio',
  voice: true,
  ...(mediaId === undefined ? {} : { mediaId }),
});
const note = (mediaId: string) => inboxMessage(`note-${mediaId}`, 1000, voice(mediaId));

/** A transcriber that knows some notes, and a time that runs out only when `runOut` is called. */
function setUp(known: Record<string, string | Error | undefined>) {
  const asked: Parameters<Transcriber['transcribe']>[0][] = [];
  const outcomes: unknown[] = [];
  let runOut = (): void => undefined;
  const transcriber: Transcriber = {
    transcribe: async (request) => {
      asked.push(request);
      if (!(request.mediaId in known)) await new Promise(() => undefined);
      const text = known[request.mediaId];
      if (text instanceof Error) throw text;
      return text;
    },
  };
  const waits: number[] = [];
  return {
    asked,
    outcomes,
    waits,
    runOut: () => runOut(),
    deps: {
      transcriber,
      sleep: (ms: number, signal?: AbortSignal) =>
        new Promise<void>((resolve, reject) => {
          waits.push(ms);
          runOut = resolve;
          signal?.addEventListener('abort', () => reject(new Error('stopped')));
        }),
      onVoiceNote: (outcome: VoiceNoteOutcome, error?: unknown) =>
        outcomes.push(error === undefined ? outcome : [outcome, error]),
    },
  };
}

const contents = async (messages: ReturnType<typeof transcribeVoice>) =>
  (await messages).map(({ message: { content } }) => (content.kind === 'text' ? content.text : content.kind));

describe('transcribeVoice', () => {
  it('puts what was said in the place of each voice note, and keeps everything else', async () => {
    const { deps, asked, outcomes } = setUp({ a: ' A table for two \n', b: 'tomorrow at eight' });
    const written = inboxMessage('w', 1000, { kind: 'text', text: 'please' });
    const song = inboxMessage('s', 1000, { kind: 'media', mediaType: 'audio', mediaId: 'song', voice: false });
    const messages = [note('a'), written, note('b'), song];
    const result = await transcribeVoice(deps, { messages, profile: sampleProfile });
    expect(result).toEqual([
      { ...messages[0], message: { ...messages[0]?.message, content: { kind: 'text', text: 'A table for two' } } },
      written,
      { ...messages[2], message: { ...messages[2]?.message, content: { kind: 'text', text: 'tomorrow at eight' } } },
      song,
    ]);
    expect(asked.map(({ signal: _signal, ...request }) => request)).toEqual(
      ['a', 'b'].map((mediaId) => ({
        originationPhoneNumberId: sampleProfile.channel.originationPhoneNumberId,
        mediaId,
        languages: ['en', 'fr'],
        timeoutMs: 12_000,
      })),
    );
    expect(outcomes).toEqual(['transcribed', 'transcribed']);
  });

  it('leaves a note that is not understood or fails as it is, and says so', async () => {
    const failure = new Error('down');
    const { deps, outcomes } = setUp({ a: undefined, b: failure, c: '  ', d: 'hello' });
    const messages = ['a', 'b', 'c', 'd'].map(note);
    expect(await contents(transcribeVoice(deps, { messages, profile: sampleProfile }))).toEqual([
      'media',
      'media',
      'media',
      'hello',
    ]);
    expect(outcomes).toHaveLength(4);
    expect(outcomes).toEqual(
      expect.arrayContaining(['not_understood', ['failed', failure], 'not_understood', 'transcribed']),
    );
  });

  it('waits for all notes together only so long, and then ends what still runs', async () => {
    const { deps, asked, outcomes, runOut, waits } = setUp({ quick: 'hello' });
    const pending = transcribeVoice(deps, { messages: [note('slow'), note('quick')], profile: sampleProfile });
    await new Promise((resolve) => setImmediate(resolve));
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([false, false]);
    runOut();
    expect(await contents(pending)).toEqual(['media', 'hello']);
    expect(outcomes).toEqual(['transcribed', 'out_of_time']);
    expect(waits).toEqual([12_000]);
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, true]);
  });

  it('waits for nothing without a voice note, or without a transcriber', async () => {
    const { deps, waits } = setUp({});
    const written = [inboxMessage('w', 1000), inboxMessage('lost', 1000, voice())];
    expect(await transcribeVoice(deps, { messages: written, profile: sampleProfile })).toBe(written);
    const messages = [note('a')];
    expect(await transcribeVoice({ ...deps, transcriber: undefined }, { messages, profile: sampleProfile })).toBe(
      messages,
    );
    expect(waits).toEqual([]);
  });
});
