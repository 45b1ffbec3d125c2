import { describe, expect, it } from '@jest/globals';
import { readOptions } from './read-options.ts';

describe('readOptions', () => {
  it.each([
    ['90m', 5_400_000],
    ['24h', 86_400_000],
    ['7d', 604_800_000],
  ])('reads %s as so many milliseconds', (value, ms) => {
    expect(readOptions.duration('--since', value)).toBe(ms);
  });

  it.each(['', '24', 'h', '0h', '-1h', '1w', '1.5h'])('refuses "%s" as a time', (value) => {
    expect(() => readOptions.duration('--since', value)).toThrow('--since takes a time like 90m, 24h or 7d');
  });

  it('reads customers by phone number or user id, and repeats none that it cannot read', () => {
    expect(readOptions.customer('+23057001234')).toEqual({ phone: '+23057001234' });
    expect(readOptions.customer('US.abc123')).toEqual({ userId: 'US.abc123' });
    expect(() => readOptions.customer('23057001299')).toThrow(/^(?!.*1299)/);
  });

  it('names the option that is missing or wrong', () => {
    expect(() => readOptions.stage(undefined)).toThrow('--stage is missing: the name of the stage, such as prod');
    expect(() => readOptions.stage('Prod')).toThrow('--stage cannot be "Prod": lower-case letters');
    expect(() => readOptions.count('--version', '0', 1)).toThrow('--version takes a whole number from 1 on, not "0"');
    expect(readOptions.count('--version', undefined)).toBeUndefined();
  });
});
