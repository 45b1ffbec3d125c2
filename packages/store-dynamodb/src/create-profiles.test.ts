import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { profile } from '../test/fixtures.ts';
import { openStore, type TestStore } from '../test/open-store.ts';

let store: TestStore;

// Its own for each test: what is remembered must not outlive it.
beforeEach(async () => {
  store = await openStore();
});
afterEach(() => store.close());

describe('profiles', () => {
  it('are found by business and by the phone number written to', async () => {
    const laKaz = profile('la-kaz', '100000000000001');
    await store.profiles.put(laKaz);
    expect(await store.profiles.byId('la-kaz')).toEqual(laKaz);
    expect(await store.profiles.byPhoneNumberId('100000000000001')).toEqual(laKaz);
    expect(await store.profiles.byId('nobody')).toBeUndefined();
    expect(await store.profiles.byPhoneNumberId('100000000000002')).toBeUndefined();
  });

  it('get a new version when they change, and only then', async () => {
    expect(await store.profiles.put(profile('la-kaz', '100000000000001'))).toEqual({ version: 1 });
    expect(await store.profiles.put(profile('la-kaz', '100000000000001'))).toEqual({ version: 1 });
    expect(await store.profiles.put(profile('la-kaz', '100000000000001', 'La Kaz 2'))).toEqual({ version: 2 });
    expect((await store.profiles.list()).map(({ name }) => name)).toEqual(['La Kaz 2']);
  });

  it('are read once a minute', async () => {
    await store.profiles.put(profile('la-kaz', '100000000000001'));
    await store.profiles.byPhoneNumberId('100000000000001');
    store.operations();
    store.setNow(10_059_999);
    await store.profiles.byPhoneNumberId('100000000000001');
    await store.profiles.byId('la-kaz');
    expect(store.operations()).toEqual([]);
    store.setNow(10_060_000);
    await store.profiles.byId('la-kaz');
    expect(store.operations()).toEqual(['GetItem']);
  });

  it('are not remembered as missing', async () => {
    expect(await store.profiles.byId('la-kaz')).toBeUndefined();
    await store.profiles.put(profile('la-kaz', '100000000000001'));
    expect(await store.profiles.byId('la-kaz')).toBeDefined();
  });

  it('give up a phone number that they no longer use', async () => {
    await store.profiles.put(profile('la-kaz', '100000000000001'));
    await store.profiles.put(profile('la-kaz', '100000000000002'));
    expect(await store.profiles.byPhoneNumberId('100000000000001')).toBeUndefined();
    await store.profiles.put(profile('salon', '100000000000001', 'Salon'));
    expect(await store.profiles.byPhoneNumberId('100000000000001')).toMatchObject({ id: 'salon' });
  });

  it('cannot take the phone number of another business', async () => {
    await store.profiles.put(profile('la-kaz', '100000000000001'));
    await expect(store.profiles.put(profile('salon', '100000000000001'))).rejects.toMatchObject({
      code: 'phone_number_taken',
      retry: false,
    });
    expect(await store.profiles.byId('salon')).toBeUndefined();
  });
});
