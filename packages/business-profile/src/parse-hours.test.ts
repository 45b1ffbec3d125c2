import { describe, expect, it } from '@jest/globals';
import { parseDays, parseTime, parseWeeklyEntry } from './parse-hours.ts';

describe('parseDays', () => {
  it.each([
    ['tue-sat', ['tue', 'wed', 'thu', 'fri', 'sat']],
    ['Sat – Mon', ['mon', 'sat', 'sun']],
    ['mon, wed', ['mon', 'wed']],
    ['monday-wednesday, fri', ['mon', 'tue', 'wed', 'fri']],
    [
      ['fri', 'mon-tue'],
      ['mon', 'tue', 'fri'],
    ],
    ['daily', ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']],
  ])('reads %p', (text, days) => {
    expect(parseDays(text)).toEqual({ ok: true, value: days });
  });

  it.each([['lundi'], ['mon-'], ['mon-tue-wed'], ['m'], [''], [[]], [3], [null]])('refuses %p', (text) => {
    expect(parseDays(text)).toMatchObject({ ok: false });
  });
});

describe('parseTime', () => {
  it.each([
    ['9:05', '09:05'],
    ['00:00', '00:00'],
    ['24:00', '24:00'],
    ['24:01', undefined],
    ['12:60', undefined],
    ['12.30', undefined],
    [930, undefined],
  ])('reads %p as %p', (text, time) => {
    expect(parseTime(text)).toBe(time);
  });
});

describe('parseWeeklyEntry', () => {
  it.each([
    ['mon 18:00-02:00'],
    [{ days: 'mon', from: '18:00', to: '2:00' }],
    [{ days: ['mon'], windows: ['18:00–02:00'] }],
    [{ days: 'mon', windows: [{ from: '18:00', to: '02:00' }] }],
  ])('reads %p', (entry) => {
    expect(parseWeeklyEntry(entry)).toEqual({ ok: true, value: [{ days: ['mon'], from: '18:00', to: '02:00' }] });
  });

  it.each([
    ['18:00-02:00'],
    ['mon'],
    [{ from: '18:00', to: '02:00' }],
    [{ days: 'mon', from: '18:00', till: '02:00' }],
    [null],
    [['mon']],
  ])('refuses %p', (entry) => {
    expect(parseWeeklyEntry(entry)).toMatchObject({ ok: false });
  });
});
