import { describe, expect, it } from '@jest/globals';
import { createMemoryStore, inboxMessage } from '../test/index.ts';
import { wakeForgotten } from './wake-forgotten.ts';

const anya = { businessId: 'la-kaz', customerId: 'c_00000000000000aa' };
const ben = { businessId: 'la-kaz', customerId: 'c_00000000000000bb' };
const day = 86_400_000;

async function wokenAt(now: number): Promise<string[]> {
  const { inbox } = createMemoryStore();
  await inbox.receive(anya, inboxMessage('m1', 2 * day));
  await inbox.receive(anya, inboxMessage('m2', 2 * day + 1));
  await inbox.receive(ben, inboxMessage('m3', 2 * day + 60_000));
  const woken: string[] = [];
  const wake = async ({ customerId }: { customerId: string }, key: string): Promise<void> => {
    woken.push(`${customerId.slice(-2)} ${key}`);
  };
  expect(await wakeForgotten({ inbox, wake, now: () => now }, 'la-kaz')).toBe(woken.length);
  return woken;
}

describe('wakeForgotten', () => {
  it('leaves messages to their own wake-up at first', async () => {
    expect(await wokenAt(2 * day + 89_999)).toEqual([]);
  });

  it('wakes each conversation once, by its oldest message', async () => {
    expect(await wokenAt(2 * day + 90_001)).toEqual(['aa m1']);
    expect(await wokenAt(2 * day + 150_000)).toEqual(['aa m1', 'bb m3']);
  });

  it('gives up what WhatsApp would take no answer to', async () => {
    expect(await wokenAt(3 * day + 30_000)).toEqual(['bb m3']);
    expect(await wokenAt(4 * day)).toEqual([]);
  });
});
