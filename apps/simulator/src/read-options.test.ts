import { describe, expect, it } from '@jest/globals';
import { readOptions } from './read-options.ts';

describe('the options of npm start', () => {
  it('have defaults, and PORT gives way to --port', () => {
    expect(readOptions([], undefined)).toMatchObject({
      port: 4100,
      business: 'la-kaz',
      dataDir: '.randevou',
      model: 'guided',
    });
    expect(readOptions([], 5000).port).toBe(5000);
    expect(readOptions(['--port', '6000'], 5000).port).toBe(6000);
  });

  it.each([
    [['--port', 'http'], /--port takes a port number, not "http"/],
    [['--port', '70000'], /--port takes a port number/],
    [['--model', 'gpt'], /--model takes guided or nova, not "gpt"/],
    [['--now', '2026-03-02T09:00:00'], /--now takes an instant with offset/],
    [['--data', ''], /--data takes a folder/],
    [['--bussiness', 'x'], /--bussiness/],
  ])('%j is refused by name', (args, problem) => {
    expect(() => readOptions(args, undefined)).toThrow(problem);
  });
});
