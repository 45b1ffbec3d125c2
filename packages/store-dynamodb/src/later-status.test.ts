import { describe, expect, it } from '@jest/globals';
import { laterStatus } from './later-status.ts';

describe('laterStatus', () => {
  it.each([
    [undefined, 'sent', 'sent'],
    ['sent', 'delivered', 'delivered'],
    ['read', 'delivered', 'read'],
    ['sent', 'failed', 'failed'],
    ['delivered', 'failed', 'delivered'],
    ['failed', 'sent', 'failed'],
    ['failed', 'delivered', 'delivered'],
    ['sent', 'a status to come', 'a status to come'],
  ])('of %s and %s is %s', (known, next, expected) => {
    expect(laterStatus(known, next)).toBe(expected);
  });
});
