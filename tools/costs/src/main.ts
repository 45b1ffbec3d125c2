import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readAssumptions } from './assumptions.ts';
import { measureBooking } from './measure-booking.ts';
import { priceBooking, type CostLine } from './price-booking.ts';
import { readPriceList } from './price-list.ts';
import { priceMonth, Template } from './price-month.ts';

const USAGE = 'npm run costs -- [--bookings N] [--stage S] [--json FILE]';
const TEMPLATES = fileURLToPath(new URL('../../../infra/cdk.out/', import.meta.url));
const file = (name: string) => new URL(`../${name}`, import.meta.url);

function readTemplates(stage: string): readonly Template[] {
  const files = existsSync(TEMPLATES) ? readdirSync(TEMPLATES) : [];
  return files
    .filter((name) => name.startsWith(`randevou-${stage}-`) && name.endsWith('.template.json'))
    .map((name) => Template.parse(JSON.parse(readFileSync(`${TEMPLATES}${name}`, 'utf8'))));
}

function show(title: string, lines: readonly CostLine[]): void {
  process.stdout.write(`\n${title}\n`);
  for (const { what, usd, from } of [...lines, { what: 'together', usd: total(lines), from: '' }]) {
    process.stdout.write(`  ${what.padEnd(26)} ${usd.toFixed(2).padStart(9)} USD  ${from}\n`);
  }
}

function total(lines: readonly CostLine[]): number {
  return lines.reduce((sum, { usd }) => sum + usd, 0);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      bookings: { type: 'string', default: '1000' },
      stage: { type: 'string', default: 'prod' },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const bookings = Number(values.bookings);
  if (!Number.isInteger(bookings) || bookings < 1) throw new RangeError('--bookings is a whole number from 1');
  const prices = readPriceList(file('prices.yaml'));
  const assumed = readAssumptions(file('assumptions.yaml'));
  process.stderr.write('booking a table in the simulator, and counting …\n');
  const usage = await measureBooking();
  const perBookings = priceBooking(usage, bookings, prices, assumed);
  show(`${String(bookings)} bookings: one text, one tap, ${String(usage.messagesOut - 2)} reminders each`, perBookings);
  const templates = readTemplates(values.stage);
  const perMonth = priceMonth(templates, prices, assumed);
  if (templates.length > 0) show(`a month of the stage ${values.stage}, while nobody writes`, perMonth);
  else process.stdout.write(`\nFor what a month costs, first: npm run synth\n`);
  const dates = prices.prices.map(({ asOf }) => asOf).toSorted();
  process.stdout.write(
    `\nPrices of ${dates.at(0) ?? ''} to ${dates.at(-1) ?? ''} (tools/costs/prices.yaml); durations are assumed (assumptions.yaml).\n`,
  );
  if (values.json !== undefined) {
    writeFileSync(values.json, `${JSON.stringify({ bookings, usage, perBookings, perMonth }, null, 2)}\n`);
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}\n`);
  process.exitCode = 2;
}
