import { describe, expect, it } from '@jest/globals';
import { keysAt, onlyKey } from '@randevou/contracts';
import { createPseudonyms } from './create-pseudonyms.ts';

const bytes = (fill: number) => Buffer.alloc(32, fill).toString('base64');
const conversation = { businessId: 'la-kaz', customerId: 'c_0123456789abcdef' };
const DAY = 24 * 3_600_000;

const named = async (fill: number) => (await createPseudonyms(onlyKey(bytes(fill))).message('wamid.1')).key;

describe('createPseudonyms', () => {
  it('is stable, and different under another key', async () => {
    expect(await named(7)).toMatch(/^[0-9a-f]{64}$/);
    expect(await named(7)).toBe(await named(7));
    expect(await named(7)).not.toBe(await named(8));
    expect((await createPseudonyms(onlyKey(bytes(7))).message('wamid.1')).others).toEqual([]);
  });

  it('names a message by the key in use, and by each that may have been in use when it first came', async () => {
    const now = 100 * DAY;
    const keys = [100.5, 90, 69, 40, 0].map((day, index) => ({
      kid: String(index),
      hmacKey: bytes(index),
      usedFrom: new Date(day * DAY).toISOString(),
    }));
    const [next, current, before, tooOld, first] = keys;
    if (!next || !current || !before || !tooOld || !first) throw new Error('five keys');
    const pseudonyms = createPseudonyms(async () => keysAt([next, current, before, tooOld, first], now));
    // That of day 40 was in use until 31 days ago.
    expect(await pseudonyms.message('wamid.1')).toEqual({
      key: await named(1),
      others: [await named(0), await named(2)],
    });
  });

  it('gives AgentCore a session id that changes with the agent version', async () => {
    const pseudonyms = createPseudonyms(onlyKey(bytes(7)));
    const id = await pseudonyms.agentSession(conversation, '1');
    expect(id).toMatch(/^[0-9a-f]{64}$/);
    expect(await pseudonyms.agentSession(conversation, '2')).not.toBe(id);
  });

  it('cannot be tricked into one id for two conversations', async () => {
    const pseudonyms = createPseudonyms(onlyKey(bytes(7)));
    expect(await pseudonyms.agentSession({ businessId: 'a', customerId: 'b' }, 'c')).not.toBe(
      await pseudonyms.agentSession({ businessId: 'a","b', customerId: '' }, 'c'),
    );
  });

  it('refuses a short key', async () => {
    const pseudonyms = createPseudonyms(onlyKey('c2hvcnQ='));
    await expect(pseudonyms.message('wamid.1')).rejects.toThrow('has 5 bytes; at least 32 are needed');
  });
});
