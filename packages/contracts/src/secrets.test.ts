import { describe, expect, it } from '@jest/globals';
import { PseudonymSecret, ScopeSigningSecret, SmokeSecret } from './secrets.ts';

const hmacKey = btoa('k'.repeat(32));
const newer = { kid: 'b', hmacKey, usedFrom: '2026-03-03T00:00:00Z' };
const older = { kid: 'a', hmacKey, usedFrom: '2026-01-01T00:00:00Z' };

describe('PseudonymSecret', () => {
  it('reads the one key of version 1 as a list that was always used', () => {
    expect(PseudonymSecret.parse({ v: 1, hmacKey })).toEqual({
      v: 2,
      keys: [{ kid: 'first', hmacKey, usedFrom: '1970-01-01T00:00:00Z' }],
    });
  });

  it('is a list of keys, newest first', () => {
    const secret = { v: 2, keys: [newer, older] };
    expect(PseudonymSecret.parse(secret)).toEqual(secret);
    for (const keys of [[older, newer], [], [{ ...newer, hmacKey: btoa('short') }]]) {
      expect(PseudonymSecret.safeParse({ v: 2, keys }).success).toBe(false);
    }
  });
});

describe('ScopeSigningSecret', () => {
  it('reads the one key of version 1 as a list that was always used', () => {
    const privateKey = { kty: 'OKP', crv: 'Ed25519', kid: 'a', x: 'x', d: 'd' };
    const read = ScopeSigningSecret.parse({ v: 1, privateKey });
    expect(read).toEqual({ v: 2, keys: [{ privateKey, usedFrom: '1970-01-01T00:00:00Z' }] });
    expect(ScopeSigningSecret.parse(read)).toEqual(read);
  });
});

describe('SmokeSecret', () => {
  it('refuses what CloudFormation puts in its place', () => {
    expect(SmokeSecret.safeParse({ placeholder: 'x' }).success).toBe(false);
  });
});
