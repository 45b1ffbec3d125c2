import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { PseudonymSecret, SECRET_TIMES } from '@randevou/contracts';
import { startSecrets, type Secrets } from '../test/secrets.ts';
import { openKeys } from './open-keys.ts';
import { openSecret } from './open-secret.ts';

const NAME = 'randevou/dev/pseudonyms';
const MINUTE = 60_000;
const { cacheMs, staleMs } = SECRET_TIMES;
const hmacKey = (letter: string) => btoa(letter.repeat(32));
const secret = (...letters: string[]) =>
  JSON.stringify({ v: 2, keys: letters.map((kid) => ({ kid, hmacKey: hmacKey(kid), usedFrom: usedFrom(kid) })) });
const usedFrom = (kid: string) => new Date(kid === 'b' ? 3_600_000 : 0).toISOString();

let secrets: Secrets;
let client: SecretsManagerClient;
let now = 0;
let stale: string[] = [];

const open = () => openSecret(NAME, PseudonymSecret, { now: () => now, client, onStale: (name) => stale.push(name) });
const kids = async (read: () => Promise<PseudonymSecret>) => (await read()).keys.map(({ kid }) => kid);

beforeEach(async () => {
  now = 0;
  stale = [];
  secrets = await startSecrets({ [NAME]: secret('a') });
  client = new SecretsManagerClient({ ...secrets.clientOptions, maxAttempts: 1 });
});
afterEach(async () => {
  client.destroy();
  await secrets.close();
});

describe('openSecret', () => {
  it('reads once, and again a quarter of an hour later, however many ask', async () => {
    const read = await open();
    secrets.values.set(NAME, secret('b', 'a'));
    now = cacheMs - 1;
    expect(await kids(read)).toEqual(['a']);
    expect(secrets.reads()).toBe(1);
    now = cacheMs;
    expect(await Promise.all([kids(read), kids(read), kids(read)])).toEqual(Array(3).fill(['b', 'a']));
    expect(await kids(read)).toEqual(['b', 'a']);
    expect(secrets.reads()).toBe(2);
  });

  it('goes on with the last value while the service is down or the value broken, and tries once a minute', async () => {
    const read = await open();
    secrets.down = true;
    now = cacheMs;
    expect(await kids(read)).toEqual(['a']);
    now = cacheMs + MINUTE - 1;
    expect(await kids(read)).toEqual(['a']);
    expect([secrets.reads(), stale]).toEqual([2, [NAME]]);
    secrets.down = false;
    secrets.values.set(NAME, 'put by hand, and wrong');
    now = cacheMs + MINUTE;
    expect(await kids(read)).toEqual(['a']);
    secrets.values.set(NAME, secret('b', 'a'));
    now = cacheMs + 2 * MINUTE;
    expect(await kids(read)).toEqual(['b', 'a']);
    expect(stale).toHaveLength(2);
  });

  it('gives up before a new key may be in use, and recovers', async () => {
    const read = await open();
    secrets.down = true;
    now = staleMs - 1;
    expect(await kids(read)).toEqual(['a']);
    now = staleMs + MINUTE;
    await expect(read()).rejects.toThrow();
    secrets.down = false;
    expect(await kids(read)).toEqual(['a']);
    expect(staleMs).toBeLessThan(SECRET_TIMES.noticeMs);
  });

  it('does not start without its secret', async () => {
    secrets.values.set(NAME, '{"placeholder":"x"}');
    await expect(open()).rejects.toThrow('the secret randevou/dev/pseudonyms does not have its shape');
  });
});

describe('openKeys', () => {
  it('changes to a key that it knows when its time comes, without reading again', async () => {
    secrets.values.set(NAME, secret('b', 'a'));
    const keys = await openKeys(NAME, PseudonymSecret, { now: () => now, client });
    expect(await keys()).toMatchObject({ inUse: { kid: 'a' }, newer: [{ kid: 'b' }], older: [] });
    now = 3_600_000;
    expect(await keys()).toMatchObject({ now, inUse: { kid: 'b' }, newer: [], older: [{ kid: 'a' }] });
  });
});
