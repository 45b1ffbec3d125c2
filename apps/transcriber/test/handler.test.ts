import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startLocal, type LocalStage } from '@randevou/standins';

const NOW = Date.parse('2026-03-02T09:00:00Z');
const request = {
  v: 1,
  originationPhoneNumberId: `phone-number-id-${'0'.repeat(32)}`,
  mediaId: '7001',
  languages: ['en', 'fr'],
  deadline: '2026-03-02T09:00:11Z',
};

let stage: LocalStage;
const lines: string[] = [];
beforeAll(async () => {
  stage = await startLocal({
    dataDir: 'memory',
    now: NOW,
    frozen: true,
    functions: {
      transcriber: { entry: new URL('../src/handler.ts', import.meta.url).href, maxWorkers: 1, timeoutMs: 20_000 },
    },
    ingress: 'transcriber',
    queue: { functionName: 'transcriber' },
    env: ({ mediaBucket }) => ({ RANDEVOU_MEDIA_BUCKET: mediaBucket }),
    log: (_name, line) => lines.push(line),
  });
}, 30_000);
afterAll(() => stage.close());
beforeEach(() => {
  lines.length = 0;
});

describe('the transcriber', () => {
  it('hears a voice note', async () => {
    stage.voiceNotes.record('7001', 'A table for two, please.');
    expect(await stage.invoke('transcriber', request)).toEqual({
      kind: 'returned',
      payload: { v: 1, text: 'A table for two, please.' },
    });
  });

  it('understands nothing in silence', async () => {
    stage.voiceNotes.record('7002', '');
    expect(await stage.invoke('transcriber', { ...request, mediaId: '7002' })).toEqual({
      kind: 'returned',
      payload: { v: 1 },
    });
  });

  it.each<[string, object, object]>([
    ['what WhatsApp no longer has', { mediaId: '7999' }, { errorType: 'ResourceNotFoundException' }],
    ['a note that nobody waits for any more', { deadline: '2026-03-02T09:00:00Z' }, { errorType: 'VoiceNoteError' }],
    [
      'what is no request',
      { mediaId: undefined, languages: [] },
      { errorType: 'VoiceNoteError', errorMessage: 'not a request to transcribe; wrong: mediaId, languages' },
    ],
  ])('fails at %s, and logs it without its ids', async (_what, changes, error) => {
    expect(await stage.invoke('transcriber', { ...request, ...changes })).toMatchObject({ kind: 'failed', ...error });
    const logged = lines.join('\n');
    expect(logged).toContain('voice note not heard');
    expect(logged).not.toMatch(/7999|0{32}/);
  });

  it('ends at the deadline', async () => {
    stage.voiceNotes.record('7003', 'Hello.');
    const deadline = new Date(NOW + 60).toISOString();
    expect(await stage.invoke('transcriber', { ...request, mediaId: '7003', deadline })).toMatchObject({
      kind: 'failed',
    });
  });
});
