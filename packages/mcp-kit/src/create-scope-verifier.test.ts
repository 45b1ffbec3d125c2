import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { importJWK, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { scope, stage, NOW } from '../test/scopes.ts';
import { createScopeVerifier } from './create-scope-verifier.ts';
import { generateScopeKeys } from './generate-scope-keys.ts';

const seconds = NOW / 1000;
const claims = (more: JWTPayload = {}): JWTPayload => ({
  iss: 'randevou',
  aud: 'randevou-tools',
  iat: seconds,
  exp: seconds + 120,
  scope: scope('controller'),
  ...more,
});

async function signed(payload: JWTPayload, header: Record<string, unknown> = {}) {
  const here = await stage();
  const { privateKey } = here.keys;
  const token = await new SignJWT(payload)
    .setProtectedHeader({ alg: 'EdDSA', kid: privateKey.kid, ...header })
    .sign(await importJWK(privateKey, 'EdDSA'));
  return here.verifyScope(token);
}

describe('createScopeVerifier', () => {
  it('gives back the scope that was signed', async () => {
    const { sign, verifyScope } = await stage();
    const act = { kind: 'confirm', draftId: 'd_0123456789' } as const;
    const wanted = scope('controller', { act, contact: { phone: '+23057001234', name: 'Anya' } });
    expect(await verifyScope(await sign(wanted))).toEqual({ ok: true, scope: wanted });
  });

  it('takes a token for two minutes and the tolerance of clocks, not longer', async () => {
    const { clock, sign, verifyScope } = await stage();
    const token = await sign(scope('model'));
    clock.now = NOW + 124_000;
    expect((await verifyScope(token)).ok).toBe(true);
    clock.now = NOW + 126_000;
    expect(await verifyScope(token)).toEqual({ ok: false, code: 'scope_expired' });
  });

  it('refuses a token from the future', async () => {
    const { clock, sign, verifyScope } = await stage();
    const token = await sign(scope('model'));
    clock.now = NOW - 60_000;
    expect(await verifyScope(token)).toEqual({ ok: false, code: 'scope_invalid' });
  });

  it.each([
    ['of another audience', { aud: 'somebody-else' }],
    ['of another issuer', { iss: 'somebody-else' }],
    ['that lives longer than two minutes', { exp: seconds + 3600 }],
    ['with no role', { scope: { ...scope('model'), role: undefined } }],
    ['with an unknown role', { scope: { ...scope('model'), role: 'root' } }],
    ['with claims that the contract does not know', { scope: { ...scope('model'), admin: true } }],
    ['with no scope', { scope: undefined }],
  ])('refuses a well signed token %s', async (_, more) => {
    expect(await signed(claims(more))).toEqual({ ok: false, code: 'scope_invalid' });
  });

  it.each(['exp', 'iat', 'aud', 'iss'])('refuses a well signed token without %s', async (name) => {
    const { [name]: _, ...rest } = claims();
    expect(await signed(rest)).toEqual({ ok: false, code: 'scope_invalid' });
  });

  it.each([{ kid: undefined }, { kid: 'other' }])('refuses a well signed token whose header has %j', async (header) => {
    expect(await signed(claims(), header)).toEqual({ ok: false, code: 'scope_invalid' });
  });

  it('refuses a token of another key, even under our kid', async () => {
    const { keys, verifyScope } = await stage();
    const foreign = await generateScopeKeys();
    const token = await new SignJWT(claims())
      .setProtectedHeader({ alg: 'EdDSA', kid: keys.privateKey.kid })
      .sign(await importJWK(foreign.privateKey, 'EdDSA'));
    expect(await verifyScope(token)).toEqual({ ok: false, code: 'scope_invalid' });
  });

  it('refuses alg none, and HS256 with the public key as its secret', async () => {
    const { keys, verifyScope } = await stage();
    expect(await verifyScope(new UnsecuredJWT(claims()).encode())).toEqual({ ok: false, code: 'scope_invalid' });
    const kid = keys.privateKey.kid;
    for (const secret of [
      keys.privateKey.x,
      Buffer.from(keys.privateKey.x, 'base64url'),
      JSON.stringify(keys.keySet.keys[0]),
    ]) {
      const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const content = `${part({ alg: 'HS256', kid })}.${part(claims())}`;
      const token = `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
      expect(await verifyScope(token)).toEqual({ ok: false, code: 'scope_invalid' });
    }
  });

  it('refuses a token whose role was changed after signing', async () => {
    const { sign, verifyScope } = await stage();
    const [header, payload, signature] = (await sign(scope('model'))).split('.');
    const changed = Buffer.from(payload ?? '', 'base64url')
      .toString()
      .replace('"model"', '"controller"');
    const token = [header, Buffer.from(changed).toString('base64url'), signature].join('.');
    expect(await verifyScope(token)).toEqual({ ok: false, code: 'scope_invalid' });
  });

  it.each([[''], ['a.b.c'], [null], [17], [['a']], [{ role: 'controller' }], ['é'.repeat(9)]])(
    'refuses %j',
    async (token) => {
      const { verifyScope } = await stage();
      expect(await verifyScope(token)).toEqual({ ok: false, code: 'scope_invalid' });
    },
  );

  it('takes tokens of both keys while they rotate', async () => {
    const [old, fresh] = await Promise.all([stage(), stage()]);
    const keySet = { keys: [...old.keys.keySet.keys, ...fresh.keys.keySet.keys] };
    const verifyScope = createScopeVerifier({ keys: async () => keySet, now: () => NOW });
    expect((await verifyScope(await old.sign(scope('model')))).ok).toBe(true);
    expect((await verifyScope(await fresh.sign(scope('model')))).ok).toBe(true);
  });

  it('takes nothing of a key whose time is over', async () => {
    const { clock, keys, sign } = await stage();
    const [key] = keys.keySet.keys;
    const keySet = { keys: key === undefined ? [] : [{ ...key, notAfter: new Date(NOW + 1000).toISOString() }] };
    const verifyScope = createScopeVerifier({ keys: keySet, now: () => clock.now });
    const token = await sign(scope('model'));
    expect((await verifyScope(token)).ok).toBe(true);
    clock.now = NOW + 1000;
    expect(await verifyScope(token)).toEqual({ ok: false, code: 'scope_invalid' });
  });

  it('throws when the keys cannot be read: that is no verdict on the token', async () => {
    const { sign } = await stage();
    const verifyScope = createScopeVerifier({ keys: () => Promise.reject(new Error('SSM is down')), now: () => NOW });
    await expect(verifyScope(await sign(scope('model')))).rejects.toThrow('SSM is down');
  });
});
