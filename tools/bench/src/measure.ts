import { Bench } from 'tinybench';

/** One line of the report. Figures are per call; compare them within one run only. */
export interface Row {
  readonly name: string;
  readonly unit: 'µs' | 'ms' | 'kB';
  readonly median: number;
  readonly p99: number;
  /** This median divided by that of `against`, measured in the same run. */
  readonly ratio?: number;
  readonly against?: string;
}

export interface Case {
  readonly name: string;
  readonly run: () => unknown;
  /** Done before each run and not measured, e.g. to bring back the state that the run uses up. */
  readonly prepare?: () => unknown;
  /** Name of another case of the same benchmark to compare with. */
  readonly against?: string;
}

export interface MeasureOptions {
  readonly unit: 'µs' | 'ms';
  /** A case runs for at least so many milliseconds, preparation left out; 600 unless given. */
  readonly timeMs?: number;
  /** And at least so many times; 40 unless given. */
  readonly iterations?: number;
  /** Runs beforehand that do not count; enough for the compiler (a quarter of a second) unless given. */
  readonly warmUps?: number;
}

interface Figures {
  readonly median: number;
  readonly p99: number;
}

const PER_MILLISECOND = { µs: 1000, ms: 1 };
/** Each case has its share of every round: what else the machine does then strikes all of them, and ratios hold. */
const ROUNDS = 5;

/** Runs the cases in turns with tinybench. A case that throws fails the whole benchmark. */
export async function measure(cases: readonly Case[], options: MeasureOptions): Promise<Row[]> {
  const { unit } = options;
  const samples = new Map<string, number[]>(cases.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, latencies] of await runRound(cases, options, round === 0))
      samples.set(name, [...(samples.get(name) ?? []), ...latencies]);
  }
  const figures = new Map([...samples].map(([name, latencies]) => [name, figuresOf(name, latencies)]));
  return cases.map(({ name, against }) => {
    const { median, p99 } = find(figures, name);
    const row = { name, unit, median: median * PER_MILLISECOND[unit], p99: p99 * PER_MILLISECOND[unit] };
    return against === undefined ? row : { ...row, ratio: median / find(figures, against).median, against };
  });
}

/** Latencies of one round in milliseconds, by case. */
async function runRound(
  cases: readonly Case[],
  { timeMs = 600, iterations = 40, warmUps }: MeasureOptions,
  isFirst: boolean,
): Promise<[string, readonly number[]][]> {
  const bench = new Bench({
    time: timeMs / ROUNDS,
    iterations: Math.ceil(iterations / ROUNDS),
    throws: true,
    retainSamples: true,
    warmup: isFirst && warmUps !== 0,
    ...(warmUps === undefined ? {} : { warmupIterations: warmUps, warmupTime: 0 }),
  });
  for (const { name, run, prepare } of cases) {
    const beforeEach = async (): Promise<void> => {
      await prepare?.();
    };
    bench.add(name, run, { async: true, ...(prepare === undefined ? {} : { beforeEach }) });
  }
  const tasks = await bench.run();
  return tasks.map(({ name, result }) => [name, 'latency' in result ? (result.latency.samples ?? []) : []]);
}

/** By nearest rank. */
export function figuresOf(name: string, latencies: readonly number[]): Figures {
  const sorted = latencies.toSorted((a, b) => a - b);
  const at = (share: number): number | undefined => sorted[Math.ceil(share * sorted.length) - 1];
  const median = at(0.5);
  const p99 = at(0.99);
  if (median === undefined || p99 === undefined) throw new Error(`${name} gave no figures`);
  return { median, p99 };
}

function find(figures: ReadonlyMap<string, Figures>, name: string): Figures {
  const found = figures.get(name);
  if (found === undefined) throw new Error(`no case is named "${name}"; there are ${[...figures.keys()].join(', ')}`);
  return found;
}
