import { describe, expect, it } from '@jest/globals';
import { describeError, maskPersonalData } from './private-error.ts';

describe('maskPersonalData', () => {
  it.each([
    ['sent to +230 5700 1234 failed', 'sent to [number] failed'],
    ['wamid.HBgLMjMwNTcwMDEyMzQVAgASGBQzQQA= is known', '[message id] is known'],
    ['user US.abc123XYZ is gone', 'user [user id] is gone'],
    ['write to anya.b@example.com', 'write to [e-mail]'],
  ])('masks %j', (text, masked) => {
    expect(maskPersonalData(text)).toBe(masked);
  });

  it('leaves dates of a few digits, codes and durations alone', () => {
    expect(maskPersonalData('131047 after 270 s, attempt 3')).toBe('131047 after 270 s, attempt 3');
  });
});

describe('describeError', () => {
  it('does not repeat what JSON.parse quotes from a message', () => {
    let caught: unknown;
    try {
      JSON.parse('Hello, my name is Anya');
    } catch (error) {
      caught = error;
    }
    expect(JSON.stringify(describeError(caught))).not.toContain('Anya');
    expect(describeError(caught)).toMatchObject({ name: 'SyntaxError' });
  });

  it('keeps the message of errors with a code, masked, and their cause', () => {
    const cause = Object.assign(new Error('connect to +23057001234'), { code: 'ECONNREFUSED' });
    const error = Object.assign(new Error('store unreachable', { cause }), { code: 'store_unreachable' });
    expect(describeError(error)).toMatchObject({
      code: 'store_unreachable',
      message: 'store unreachable',
      cause: { code: 'ECONNREFUSED', message: 'connect to [number]' },
    });
  });

  it('gives frames to find the place, without the message line', () => {
    const { frames } = describeError(new Error('Anya wrote'));
    expect(frames[0]).toMatch(/^at /);
    expect(frames.join()).not.toContain('Anya');
  });

  it('takes no line of a message for a frame', () => {
    const error = new Error('Unexpected text "see you\n    at Anya\'s place, 12:30:00\nat Royal Road"');
    expect(JSON.stringify(describeError(error))).not.toMatch(/Anya|Royal/);
    const renamed = new Error('first\n    at Royal Road');
    renamed.message = 'second';
    expect(JSON.stringify(describeError(renamed))).not.toContain('Royal');
  });

  it('says the type of a thrown value only', () => {
    expect(describeError('+23057001234')).toEqual({ name: 'string', frames: [] });
  });
});
