import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';

const Rejected = z.array(z.strictObject({ path: z.string(), reason: z.string() }));
const ValueFixture = z.strictObject({
  what: z.string(),
  field: z.string().default('messages'),
  /** The `value` of one change. */
  value: z.unknown(),
  events: z.array(z.unknown()),
  /** Paths inside the value. */
  rejected: Rejected,
});
const EventFixture = z.strictObject({
  what: z.string(),
  /** A whole event of Lambda. */
  event: z.unknown(),
  events: z.array(z.unknown()),
  rejected: Rejected,
});

export const valueFixtures = readAll('values', ValueFixture);
export const eventFixtures = readAll('events', EventFixture);

function readAll<T>(folder: string, schema: z.ZodType<T>): T[] {
  const place = new URL(`./fixtures/${folder}/`, import.meta.url);
  return readdirSync(place)
    .toSorted()
    .map((file) => schema.parse(JSON.parse(readFileSync(new URL(file, place), 'utf8'))));
}
