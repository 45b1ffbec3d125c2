import { describe, expect, it } from '@jest/globals';
import { inSpan } from './in-span.ts';

describe('inSpan', () => {
  it('gives back what the step gives, and throws what it throws', async () => {
    expect(await inSpan('step', async (span) => span.isRecording())).toBe(false);
    await expect(inSpan('step', () => Promise.reject(new TypeError('down')))).rejects.toThrow(TypeError);
  });
});
