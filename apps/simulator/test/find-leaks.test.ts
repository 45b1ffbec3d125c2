import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { findLeaks } from './find-leaks.ts';

const PHONE = { name: 'phone', value: '+23057001234' };
const NAME = { name: 'name', value: 'Zéphyrine Oduya' };
const WAMID = `wamid.${Buffer.from(`\u0001${PHONE.value}\u0015\u0002ABC`).toString('base64')}`;

const formsIn = (text: string, secret = PHONE) => findLeaks([{ where: 'log', text }], [secret]).map(({ form }) => form);

describe('findLeaks', () => {
  it.each([
    ['plain', '{"to":"+23057001234"}'],
    ['digits', 'calling +230 5700-1234 now'],
    ['digits', 'calling (230) 5700.1234 now'],
    ['digits', 'calling 5700 1234 now'],
    ['url', 'GET /customers/%2B23057001234'],
    ['base64', WAMID],
    ['base64', `x${Buffer.from('me: +23057001234 ok').toString('base64url')}`],
    ['hex', Buffer.from('{+23057001234}').toString('hex')],
    ['digest', createHash('sha256').update('+23057001234').digest('hex')],
    ['digest', createHash('md5').update('23057001234').digest('hex').toUpperCase()],
  ])('finds a number as %s in %j', (form, text) => {
    expect(formsIn(text)).toContain(form);
  });

  it.each([
    ['plain', 'hello ZEPHYRINE ODUYA'],
    ['json', String.raw`{"name":"Z\u00E9phyrine Oduya"}`],
    ['url', encodeURIComponent('Zéphyrine Oduya')],
    ['base64', Buffer.from('by Zéphyrine Oduya!').toString('base64')],
    ['hex', Buffer.from('Zéphyrine Oduya').toString('hex').toUpperCase()],
  ])('finds a name as %s in %j', (form, text) => {
    expect(formsIn(text, NAME)).toContain(form);
  });

  it('finds what was planted between a thousand harmless lines, and says where', () => {
    const harmless = Array.from({ length: 1000 }, (_, n) => ({
      where: `line ${String(n)}`,
      text: JSON.stringify({
        timestamp: 1_772_427_600_000 + n,
        turnId: createHash('md5').update(String(n)).digest('hex'),
      }),
    }));
    expect(findLeaks(harmless, [PHONE, NAME])).toEqual([]);
    const planted = { where: 'planted', text: '{"error":{"message":"no answer from +230 57 00 12 34"}}' };
    expect(findLeaks([...harmless, planted], [PHONE, NAME])).toEqual([
      { secret: 'phone', form: 'digits', where: 'planted' },
    ]);
  });

  it('takes no keyed pseudonym, time or price for a number', () => {
    const text = '{"customer":"c_0123456789abcdef","at":"2026-03-02T05:00:00.000Z","price":230,"ms":57001}';
    expect(findLeaks([{ where: 'log', text }], [PHONE, NAME])).toEqual([]);
  });
});
