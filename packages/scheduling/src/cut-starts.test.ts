import { describe, expect, it } from '@jest/globals';
import { cutStarts } from './cut-starts.ts';

const at = (time: string, day = '2026-06-10'): number => Date.parse(`${day}T${time}:00Z`);
const clock = (starts: number[]): string[] => starts.map((start) => new Date(start).toISOString().slice(11, 16));

describe('cutStarts', () => {
  const morning = { start: at('09:10'), end: at('11:10') };

  it('counts from the start of the window, and lets a visit end exactly with it', () => {
    expect(clock(cutStarts([morning], { durationMinutes: 60, intervalMinutes: 30, notBefore: 0 }))).toEqual([
      '09:10',
      '09:40',
      '10:10',
    ]);
  });

  it('keeps its grid when the first starts are too soon, and allows a start at the very moment', () => {
    const grid = { durationMinutes: 30, intervalMinutes: 30 };
    expect(clock(cutStarts([morning], { ...grid, notBefore: at('09:40') }))).toEqual(['09:40', '10:10', '10:40']);
    expect(clock(cutStarts([morning], { ...grid, notBefore: at('09:41') }))).toEqual(['10:10', '10:40']);
  });

  it('follows a visit with a visit unless told otherwise', () => {
    expect(clock(cutStarts([morning], { durationMinutes: 50 }))).toEqual(['09:10', '10:00']);
  });

  it('takes touching and overlapping windows as one', () => {
    const touching = [
      { start: at('10:00'), end: at('11:00') },
      { start: at('09:00'), end: at('10:00') },
    ];
    expect(clock(cutStarts(touching, { durationMinutes: 45 }))).toEqual(['09:00', '09:45']);
  });

  it('takes an end in :59.999 as the full minute', () => {
    const day = { start: at('00:00'), end: Date.parse('2026-06-10T23:59:59.999Z') };
    expect(cutStarts([day], { durationMinutes: 60 })).toHaveLength(24);
  });

  it('begins anew at each local midnight of a window over a day', () => {
    const long = { start: at('05:00'), end: at('20:00', '2026-06-11') };
    const starts = clock(cutStarts([long], { durationMinutes: 420, timeZone: 'Asia/Dhaka' }));
    // 05:00Z is 11:00 in Dhaka, midnight there is 18:00Z.
    expect(starts).toEqual(['05:00', '12:00', '18:00', '01:00', '08:00']);
  });

  it('does not begin anew when the night belongs to a short window', () => {
    const night = { start: at('22:30'), end: at('03:00', '2026-06-11') };
    expect(clock(cutStarts([night], { durationMinutes: 60 }))).toEqual(['22:30', '23:30', '00:30', '01:30']);
  });

  it.each([0, -30, NaN, Infinity])('refuses a duration of %s', (durationMinutes) => {
    expect(() => cutStarts([morning], { durationMinutes })).toThrow(
      expect.objectContaining({ code: 'bad_number', path: 'durationMinutes' }),
    );
  });

  it('refuses a window that ends before it starts', () => {
    expect(() => cutStarts([{ start: 60_000, end: 0 }], { durationMinutes: 30 })).toThrow(/windows\[0\]/);
  });
});
