import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readPriceList } from './price-list.ts';

const ours = new URL('../prices.yaml', import.meta.url);

function written(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'prices-')), 'prices.yaml');
  writeFileSync(file, text);
  return file;
}

describe('readPriceList', () => {
  it('reads our list, in which every price has one entry', () => {
    const { prices, cost } = readPriceList(ours);
    expect(new Set(prices.map(({ id }) => id)).size).toBe(prices.length);
    expect(cost('nova.input', 2_000_000)).toBeCloseTo(1.6);
  });

  it('names the entry that has no date, and the price that is not there', () => {
    const undated = '- { id: a, about: b, usd: 1, per: 1, source: https://example.com }';
    expect(() => readPriceList(written(undated))).toThrow(/\[0\].asOf/);
    expect(() => readPriceList(ours).cost('gold', 1)).toThrow('no price for gold');
  });
});
