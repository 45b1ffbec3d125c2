import { describe, expect, it } from '@jest/globals';
import { signSmokeEntry } from './sign-smoke-entry.ts';
import { verifySmokeEvent } from './verify-smoke-event.ts';

const NOW = Date.parse('2026-03-02T05:00:00Z');
const key = { hmacKey: btoa('s'.repeat(32)) };
const older = { hmacKey: btoa('o'.repeat(32)) };
const entry = '{"id":"1","changes":[]}';
const signedAt = (at: number, by = key) => ({
  whatsAppWebhookEntry: entry,
  randevouSmoke: signSmokeEntry(entry, at, by),
});
const verify = (message: unknown, now = NOW) => verifySmokeEvent(message, { keys: [key, older], now });

describe('verifySmokeEvent', () => {
  it('takes what was signed just now, with any of the keys', () => {
    expect(verify(signedAt(NOW))).toBe(true);
    expect(verify(signedAt(NOW - 299_000, older))).toBe(true);
    expect(verify(signedAt(NOW + 60_000))).toBe(true);
  });

  it('refuses what is old, from the future, of another key, changed, or not signed', () => {
    expect(verify(signedAt(NOW - 301_000))).toBe(false);
    expect(verify(signedAt(NOW + 301_000))).toBe(false);
    expect(verify(signedAt(NOW, { hmacKey: btoa('x'.repeat(32)) }))).toBe(false);
    expect(verify({ ...signedAt(NOW), whatsAppWebhookEntry: `${entry} ` })).toBe(false);
    const { randevouSmoke } = signedAt(NOW - 301_000);
    expect(
      verify({ whatsAppWebhookEntry: entry, randevouSmoke: { ...randevouSmoke, at: new Date(NOW).toISOString() } }),
    ).toBe(false);
    for (const message of [undefined, 'text', { whatsAppWebhookEntry: entry }, { randevouSmoke }]) {
      expect(verify(message)).toBe(false);
    }
  });
});
