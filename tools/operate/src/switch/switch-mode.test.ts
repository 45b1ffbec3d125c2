import { describe, expect, it } from '@jest/globals';
import { createMemoryStore, sampleProfile } from '@randevou/conversation/testing';
import type { AuditedDeed } from '../create-audit.ts';
import { switchMode } from './switch-mode.ts';

function open() {
  const deeds: AuditedDeed[] = [];
  const audit = async (deed: AuditedDeed) => void deeds.push(deed);
  return { ...createMemoryStore([sampleProfile]), audit, deeds };
}

describe('switchMode', () => {
  it('switches the stage or a business, and tells how it stood', async () => {
    const store = open();
    expect(await switchMode(store, { mode: 'guided' })).toBe('the whole stage: on -> guided');
    expect(await switchMode(store, { business: 'la-kaz', mode: 'off' })).toBe('la-kaz: on -> off');
    expect(await store.switches.mode('la-kaz')).toBe('off');
    expect(store.deeds).toEqual([{ what: 'switch guided' }, { what: 'switch off', business: 'la-kaz' }]);
  });

  it('says when the stage is stricter', async () => {
    const store = open();
    await switchMode(store, { mode: 'off' });
    expect(await switchMode(store, { business: 'la-kaz', mode: 'on' })).toBe(
      'la-kaz: on -> on\nThe whole stage is off, so off holds for la-kaz.',
    );
  });

  it('only tells without a mode', async () => {
    const store = open();
    await switchMode(store, { business: 'la-kaz', mode: 'guided' });
    expect(await switchMode(store, { business: 'la-kaz' })).toBe('la-kaz: guided');
    expect(await switchMode(store, {})).toBe('the whole stage: on');
    expect(store.deeds).toHaveLength(1);
  });

  it('refuses a business that is not there', async () => {
    const store = open();
    await expect(switchMode(store, { business: 'la-cas', mode: 'off' })).rejects.toThrow('no business "la-cas"');
  });

  it('changes nothing that cannot be audited', async () => {
    const store = { ...open(), audit: () => Promise.reject(new Error('no log group')) };
    await expect(switchMode(store, { mode: 'off' })).rejects.toThrow('no log group');
    expect(await store.switches.mode('la-kaz')).toBe('on');
  });
});
