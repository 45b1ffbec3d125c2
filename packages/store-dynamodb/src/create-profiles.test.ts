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

  it('are kept in all their versions, with the time of each', async () => {
    const [first, second] = [profile('la-kaz', '100000000000001'), profile('la-kaz', '100000000000001', 'La Kaz 2')];
    await store.profiles.put(first);
    store.setNow(10_100_000);
    await store.profiles.put(second);
    expect(await store.profiles.versions('la-kaz')).toEqual([
      { version: 1, storedAt: 10_000_000, profile: first },
      { version: 2, storedAt: 10_100_000, profile: second },
    ]);
    expect(await store.profiles.version('la-kaz')).toMatchObject({ version: 2, profile: second });
    expect(await store.profiles.version('la-kaz', 1)).toMatchObject({ version: 1, profile: first });
    expect(await store.profiles.version('la-kaz', 3)).toBeUndefined();
    expect(await store.profiles.version('nobody')).toBeUndefined();
  });

  it('do not replace a version that their author has not seen', async () => {
    const [first, second, third] = ['La Kaz', 'La Kaz 2', 'La Kaz 3'].map((name) => profile('la-kaz', '1234567', name));
    if (first === undefined || second === undefined || third === undefined) throw new Error('three profiles');
    expect(await store.profiles.put(first, { expected: 0 })).toEqual({ version: 1 });
    await expect(store.profiles.put(second, { expected: 0 })).rejects.toMatchObject({ code: 'profile_changed' });
    expect(await store.profiles.put(second, { expected: 1 })).toEqual({ version: 2 });
    // Said again after an answer that was lost.
    expect(await store.profiles.put(second, { expected: 1 })).toEqual({ version: 2 });
    await expect(store.profiles.put(third, { expected: 1 })).rejects.toMatchObject({ code: 'profile_changed' });
    expect(await store.profiles.byId('la-kaz')).toMatchObject({ name: 'La Kaz 2' });
  });
});
