import { afterEach, describe, expect, it } from '@jest/globals';
import { PutSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { names, PseudonymSecret, ScopeKeySet, ScopeSigningSecret, SmokeSecret } from '@randevou/contracts';
import { generateScopeKeys } from '@randevou/mcp-kit';
import type { Verdict } from '@randevou/standins';
import { startStage } from './stage.ts';

const HOUR = 3_600_000;
const PLACEHOLDER = '{"placeholder":"made by CloudFormation"}';
const pseudonyms = names.pseudonymSecret('dev');
const signing = names.scopeSigningSecret('dev');
const smoke = names.smokeSecret('dev');
const scopeKeys = names.scopeKeysParameter('dev');
const hmacKey = btoa('k'.repeat(32));

let stage: Awaited<ReturnType<typeof startStage>> | undefined;
afterEach(() => stage?.close());

const open = async (...args: Parameters<typeof startStage>) => (stage = await startStage(...args));
const kids = (secret: unknown, schema: typeof PseudonymSecret | typeof SmokeSecret) =>
  schema.parse(secret).keys.map(({ kid }) => kid);

describe('a rotation', () => {
  it('makes the first key of each purpose where a placeholder stands, used at once', async () => {
    const { rotate, value, parameter } = await open({
      [pseudonyms]: PLACEHOLDER,
      [signing]: PLACEHOLDER,
      [smoke]: 'a random password',
    });
    for (const secret of [pseudonyms, signing, smoke]) await rotate(secret);
    const always = [{ usedFrom: '1970-01-01T00:00:00Z' }];
    expect(PseudonymSecret.parse(value(pseudonyms)).keys).toMatchObject(always);
    expect(SmokeSecret.parse(value(smoke)).keys).toMatchObject(always);
    const { keys } = ScopeSigningSecret.parse(value(signing));
    expect(keys).toMatchObject(always);
    const published = ScopeKeySet.parse(parameter(scopeKeys)).keys;
    expect(published.map(({ kid }) => kid)).toEqual([keys[0].privateKey.kid]);
    expect(JSON.stringify(published)).not.toContain('"d"');
  });

  it('puts a new key before the old ones of the pseudonyms, known for a day before it is used', async () => {
    const { rotate, value, clock } = await open({ [pseudonyms]: JSON.stringify({ v: 1, hmacKey }) });
    await rotate(pseudonyms, { times: 2 });
    const { keys } = PseudonymSecret.parse(value(pseudonyms));
    expect(keys).toHaveLength(2);
    expect(keys[0].usedFrom).toBe(new Date(clock.now + 24 * HOUR).toISOString());
    expect(Buffer.from(keys[0].hmacKey, 'base64')).toHaveLength(32);
    expect(keys[1]).toEqual({ kid: 'first', hmacKey, usedFrom: '1970-01-01T00:00:00Z' });
    clock.now += 5000 * 24 * HOUR;
    await rotate(pseudonyms, { times: 3 });
    expect(kids(value(pseudonyms), PseudonymSecret).slice(1)).toEqual(keys.map(({ kid }) => kid));
    expect(value(pseudonyms, 'AWSPREVIOUS')).toEqual({ v: 2, keys });
  });

  it('drops keys of the smoke test that nothing needs any more', async () => {
    const { rotate, value, clock } = await open({ [smoke]: PLACEHOLDER });
    await rotate(smoke);
    await rotate(smoke);
    const [second, first] = kids(value(smoke), SmokeSecret);
    clock.now += 47 * HOUR;
    await rotate(smoke);
    expect(kids(value(smoke), SmokeSecret).slice(1)).toEqual([second, first]);
    clock.now += 40 * HOUR;
    await rotate(smoke);
    expect(kids(value(smoke), SmokeSecret)).toHaveLength(3);
    expect(kids(value(smoke), SmokeSecret)[2]).toBe(second);
  });

  it('never writes over a value that has a version', async () => {
    for (const damaged of [{ v: 3, keys: [] }, { v: 2, keys: [{ kid: 'a' }] }, { v: 1 }]) {
      const { rotate, value, close } = await open({ [pseudonyms]: JSON.stringify(damaged) });
      await expect(rotate(pseudonyms)).rejects.toThrow('put its last good value back');
      expect(value(pseudonyms)).toEqual(damaged);
      await close();
    }
    stage = undefined;
  });

  it('can begin after somebody has put a value by hand', async () => {
    const { client, rotate, value } = await open({ [smoke]: PLACEHOLDER });
    await rotate(smoke);
    const mine = { v: 1, keys: [{ kid: 'mine', hmacKey, usedFrom: '2026-03-01T00:00:00Z' }] };
    await client.send(new PutSecretValueCommand({ SecretId: smoke, SecretString: JSON.stringify(mine) }));
    await rotate(smoke);
    expect(kids(value(smoke), SmokeSecret)).toEqual([expect.any(String), 'mine']);
  });

  it('makes no first key where keys were lost to a placeholder', async () => {
    const { client, rotate, value } = await open({ [pseudonyms]: PLACEHOLDER });
    await rotate(pseudonyms);
    const good = value(pseudonyms);
    await client.send(new PutSecretValueCommand({ SecretId: pseudonyms, SecretString: PLACEHOLDER }));
    await expect(rotate(pseudonyms)).rejects.toThrow('had keys and has none');
    expect([value(pseudonyms), value(pseudonyms, 'AWSPREVIOUS')]).toEqual([JSON.parse(PLACEHOLDER), good]);
  });

  it('withdraws a new key that not all would know in time; the next rotation begins anew', async () => {
    const { step, begin, rotate, value, clock } = await open({ [pseudonyms]: JSON.stringify({ v: 1, hmacKey }) });
    for (const late of ['testSecret', 'finishSecret'] as const) {
      const token = begin(pseudonyms);
      await step(pseudonyms, token, 'createSecret');
      clock.now += 12 * HOUR;
      await expect(step(pseudonyms, token, late)).rejects.toThrow('rotate the secret again');
      expect(value(pseudonyms)).toEqual({ v: 1, hmacKey });
      await expect(step(pseudonyms, token, 'finishSecret')).rejects.toThrow('is not pending');
    }
    await rotate(pseudonyms);
    expect(kids(value(pseudonyms), PseudonymSecret)).toHaveLength(2);
  });

  it('passes the trial of an empty version, finishes none, and knows its own secrets only', async () => {
    const { step, begin } = await open({ [pseudonyms]: PLACEHOLDER, 'randevou/dev/channel': '{}' });
    const token = begin(pseudonyms);
    await expect(step(pseudonyms, token, 'testSecret')).resolves.toEqual({ secret: pseudonyms });
    await expect(step(pseudonyms, token, 'finishSecret')).rejects.toThrow('createSecret comes first');
    await expect(step(pseudonyms, 'f'.repeat(32), 'createSecret')).rejects.toThrow('is not pending');
    const other = begin('randevou/dev/channel');
    await expect(step('randevou/dev/channel', other, 'createSecret')).rejects.toThrow('no rotation for the secret');
  });

  it('comes to the same end whichever answer is lost', async () => {
    const { privateKey } = await generateScopeKeys();
    const first = { v: 1, privateKey };
    let calls = Infinity;
    for (let dies = 1; dies <= calls; dies += 1) {
      let call = 0;
      const { rotateStubbornly, value, parameter, close } = await open(
        { [signing]: JSON.stringify(first) },
        async (intercepted): Promise<Verdict> => {
          if (intercepted.phase === 'after') call += 1;
          return intercepted.phase === 'after' && call === dies ? 'drop' : 'continue';
        },
      );
      await rotateStubbornly(signing);
      if (call < dies) calls = call;
      expect(ScopeSigningSecret.parse(value(signing)).keys).toHaveLength(2);
      expect(value(signing, 'AWSPREVIOUS')).toEqual(first);
      expect(value(signing, 'AWSPENDING')).toBeUndefined();
      const [newest, old] = ScopeKeySet.parse(parameter(scopeKeys)).keys;
      expect([newest?.notAfter, old?.notAfter]).toEqual([undefined, '2026-03-04T09:00:00.000Z']);
      await close();
    }
    expect(calls).toBeGreaterThan(12);
    stage = undefined;
  }, 60_000);
});
