import { afterEach, describe, expect, it } from '@jest/globals';
import { parameterStore } from '../test/parameter-store.ts';
import { createScopeKeyReader } from './create-scope-key-reader.ts';
import { generateScopeKeys } from './generate-scope-keys.ts';

let store: Awaited<ReturnType<typeof parameterStore>> | undefined;
afterEach(() => store?.close());

async function reader(value?: string) {
  store = await parameterStore(new Map(value === undefined ? [] : [['/randevou/dev/scope-keys', value]]));
  return createScopeKeyReader({ ssm: store.ssm, stage: 'dev', now: () => 0 });
}

describe('createScopeKeyReader', () => {
  it('reads the key set of the stage', async () => {
    const { keySet } = await generateScopeKeys();
    expect(await (await reader(JSON.stringify(keySet)))()).toEqual(keySet);
  });

  it.each(['', '{}', '{"keys":[]}', '{"keys":[{"kty":"RSA","kid":"a"}]}', 'nonsense'])(
    'names the parameter when it holds %j',
    async (value) => {
      await expect((await reader(value))()).rejects.toMatchObject({
        name: 'ScopeKeysError',
        message: 'SSM parameter /randevou/dev/scope-keys must hold a JWK set with Ed25519 keys, each with a kid',
      });
    },
  );

  it('passes on what SSM says when there is no such parameter', async () => {
    await expect((await reader())()).rejects.toMatchObject({ name: 'ParameterNotFound' });
  });
});
