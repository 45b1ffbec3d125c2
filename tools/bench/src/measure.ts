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
  /** A case runs for at least so many milliseconds, preparation left out; 1000 unless given. */
  readonly timeMs?: number;
  /** And at least so many times; 32 unless given. */
  readonly iterations?: number;
  /** Runs beforehand that do not count; enough for the compiler (a quarter of a second) unless given. */
  readonly warmUps?: number;
}

const PER_MILLISECOND = { µs: 1000, ms: 1 };

/** Runs the cases one after the other with tinybench. A case that throws fails the whole benchmark. */
export async function measure(cases: readonly Case[], options: MeasureOptions): Promise<Row[]> {
  const { unit, timeMs = 1000, iterations = 32, warmUps } = options;
  const bench = new Bench({
    time: timeMs,
    iterations,
    throws: true,
    ...(warmUps === undefined ? {} : { warmup: warmUps > 0, warmupIterations: warmUps, warmupTime: 0 }),
  });
  for (const { name, run, prepare } of cases) {
    const beforeEach = async (): Promise<void> => {
      await prepare?.();
    };
    bench.add(name, run, { async: true, ...(prepare === undefined ? {} : { beforeEach }) });
  }
  await bench.run();

  const figures = new Map(
    cases.map(({ name }) => {
      const result = bench.getTask(name)?.result;
      if (result === undefined || !('latency' in result)) throw new Error(`${name} gave no figures`);
      return [
        name,
        { median: result.latency.p50 * PER_MILLISECOND[unit], p99: result.latency.p99 * PER_MILLISECOND[unit] },
      ];
    }),
  );
  const figuresOf = (name: string): { readonly median: number; readonly p99: number } => {
    const found = figures.get(name);
    if (found === undefined) throw new Error(`no case is named "${name}"; there are ${[...figures.keys()].join(', ')}`);
    return found;
  };
  return cases.map(({ name, against }) => {
    const { median, p99 } = figuresOf(name);
    const compared = against === undefined ? {} : { ratio: median / figuresOf(against).median, against };
    return { name, unit, median, p99, ...compared };
  });
}
