import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';

const Price = z.strictObject({
  id: z.string().min(1),
  about: z.string().min(1),
  usd: z.number().nonnegative(),
  /** So many units have that price. */
  per: z.number().positive(),
  asOf: z.iso.date(),
  source: z.url(),
});
export type Price = z.infer<typeof Price>;

export interface PriceList {
  /** Dollars for so many units. Throws for an id that has no price. */
  readonly cost: (id: string, units: number) => number;
  readonly prices: readonly Price[];
}

/** The dated unit prices of a YAML file. The error names the file and the entry. */
export function readPriceList(file: string | URL): PriceList {
  const parsed = z.array(Price).safeParse(parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${String(file)} is no price list:\n${z.prettifyError(parsed.error)}`);
  const byId = new Map(parsed.data.map((price) => [price.id, price]));
  return {
    prices: parsed.data,
    cost: (id, units) => {
      const price = byId.get(id);
      if (price === undefined) throw new Error(`${String(file)} has no price for ${id}`);
      return (units * price.usd) / price.per;
    },
  };
}
