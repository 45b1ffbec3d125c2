import { describe, expect, it } from '@jest/globals';
import { createMemoryStore, sampleProfile } from '@randevou/conversation/testing';
import { switchMode } from './switch-mode.ts';

describe('switchMode', () => {
  it('switches the stage or a business, and tells how it stood', async () => {
    const store = createMemoryStore([sampleProfile]);
    expect(await switchMode(store, { mode: 'guided' })).toBe('the whole stage: on -> guided');
    expect(await switchMode(store, { business: 'la-kaz', mode: 'off' })).toBe('la-kaz: on -> off');
    expect(await store.switches.mode('la-kaz')).toBe('off');
  });

  it('says when the stage is stricter', async () => {
    const store = createMemoryStore([sampleProfile]);
    await switchMode(store, { mode: 'off' });
    expect(await switchMode(store, { business: 'la-kaz', mode: 'on' })).toBe(
      'la-kaz: on -> on\nThe whole stage is off, so off holds for la-kaz.',
    );
  });

  it('only tells without a mode', async () => {
    const store = createMemoryStore([sampleProfile]);
    await switchMode(store, { business: 'la-kaz', mode: 'guided' });
    expect(await switchMode(store, { business: 'la-kaz' })).toBe('la-kaz: guided');
    expect(await switchMode(store, {})).toBe('the whole stage: on');
  });

  it('refuses a business that is not there', async () => {
    const store = createMemoryStore([sampleProfile]);
    await expect(switchMode(store, { business: 'la-cas', mode: 'off' })).rejects.toThrow('no business "la-cas"');
  });
});
