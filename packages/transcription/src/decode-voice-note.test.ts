import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { repeated } from '../test/silence.ts';
import { decodeVoiceNote, SAMPLE_RATE } from './decode-voice-note.ts';

const tone = readFileSync(new URL('../test/fixtures/tone-440-hz-one-second.ogg', import.meta.url));

describe('decodeVoiceNote', () => {
  it('gives the sound as it was recorded: one second of 440 Hz at half the amplitude', async () => {
    const samples = (await decodeVoiceNote(tone)) ?? new Int16Array();
    expect(Math.abs(samples.length / SAMPLE_RATE - 1)).toBeLessThan(0.05);
    const sound = samples.subarray(0.1 * SAMPLE_RATE, 0.9 * SAMPLE_RATE);
    const risings = sound.filter((sample, index) => index > 0 && sample >= 0 && (sound[index - 1] ?? 0) < 0).length;
    expect(Math.abs(risings / 0.8 - 440)).toBeLessThan(3);
    const loudest = sound.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    expect(loudest).toBeGreaterThan(13_000);
    expect(loudest).toBeLessThan(19_000);
  });

  it('gives what there is of a recording that is cut off', async () => {
    const samples = (await decodeVoiceNote(tone.subarray(0, tone.length - 100))) ?? [];
    expect(samples.length).toBeLessThan(SAMPLE_RATE * 1.05);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['an MP3', Buffer.from('ID3\u0004\u0000\u0000\u0000')],
    ['the head of an Ogg file alone', tone.subarray(0, 40)],
  ])('is undefined for %s', async (_what, bytes) => {
    expect(await decodeVoiceNote(bytes)).toBeUndefined();
  });

  describe('of silence, which Opus writes in a byte or two', () => {
    // 60 ms and 2.5 ms in a frame, by the first byte of a packet (RFC 6716, 3.1).
    const [LONG, SHORT] = [[0x18], [0x80]];

    it('hears minutes', async () => {
      const samples = (await decodeVoiceNote(repeated(LONG, 5))) ?? [];
      expect(samples.length / SAMPLE_RATE).toBeCloseTo(5 * 255 * 0.06, 0);
    });

    it.each([
      ['hours in a small file', repeated(LONG, 1800)],
      ['more frames than a note can have', repeated(SHORT, 100)],
    ])('does not begin with %s', async (_what, ogg) => {
      expect(ogg.length).toBeLessThan(1_000_000);
      expect(await decodeVoiceNote(ogg)).toBeUndefined();
    });
  });
});
