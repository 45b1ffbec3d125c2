import { beforeEach, describe, expect, it } from '@jest/globals';
import { Spans } from '../open-simulator.ts';
import { bot, startAfresh } from '../shared-simulator.ts';

const ANYA = '+23057001234';
const WORDS = 'A table for two tomorrow at 8 in the evening, please.';

describe('a customer sends voice notes', () => {
  beforeEach(() => startAfresh());

  const speak = (mediaId: string) =>
    bot.say(ANYA, {
      raw: { type: 'audio', audio: { id: mediaId, mime_type: 'audio/ogg; codecs=opus', sha256: 'x', voice: true } },
    });

  it('books what was said in one', async () => {
    bot.simulator.stage.voiceNotes.record('7001', WORDS);
    const draft = await speak('7001');
    expect(draft.replies).toHaveLength(1);
    const confirm = draft.replies[0]?.options[0];
    expect(confirm).toMatchObject({ action: 'confirm', slot: { start: '2026-03-03T20:00:00+04:00' } });
    await bot.say(ANYA, { tap: confirm?.id });
    expect(await bot.bookings()).toMatchObject([
      { status: 'confirmed', start: '2026-03-03T20:00:00+04:00', partySize: 2 },
    ]);
    const spans = Spans.parse((await bot.get(`/api/turns/${encodeURIComponent(draft.messageId)}`)).body);
    expect(spans.find(({ name }) => name === 'voice.transcribe')?.attributes).toMatchObject({
      'randevou.voice': 'transcribed',
    });
    expect(JSON.stringify(spans)).not.toMatch(/evening|7001/);
  });

  it('asks to write when one cannot be heard, and never leaves it without an answer', async () => {
    const answer = await speak('7999');
    expect(answer.replies).toHaveLength(1);
    expect(answer.replies[0]?.text).toMatch(/write|text/i);
    expect(await bot.bookings()).toEqual([]);
  });
});
