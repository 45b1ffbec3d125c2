import { Bench } from 'tinybench';

/** One line of the report. Figures are per call; compare them within one run only. */
export interface Row {
  readonly name: string;
  readonly unit: 'µs' | 'ms';
  readonly median: number;
  readonly p99: number;
  /** This median divided by that of `against`, measured in the same run. */
  readonly ratio?: number;
  readonly against?: string;
}

export interface Case {
  readonly name: string;
  readonly run: () => unknown;
  /** Name of another case of the same benchmark to compare with. */
  readonly against?: string;
}

export interface MeasureOptions {
  readonly unit: Row['unit'];
  /** Longest time for one case, milliseconds. */
  readonly timeMs?: number;
  readonly iterations?: number;
}

const PER_MILLISECOND = { µs: 1000, ms: 1 };

/** Runs the cases one after the other with tinybench. A case that throws fails the whole benchmark. */
export async function measure(cases: readonly Case[], options: MeasureOptions): Promise<Row[]> {
  const bench = new Bench({ time: options.timeMs ?? 1000, iterations: options.iterations ?? 32, throws: true });
  for (const { name, run } of cases) {
    bench.add(name, async () => {
      await run();
    });
  }
  await bench.run();
  const scale = PER_MILLISECOND[options.unit];
  const medians = new Map<string, number>();
  const rows: Row[] = [];
  for (const { name, against } of cases) {
    const result = bench.getTask(name)?.result;
    if (result === undefined || !('latency' in result)) throw new Error(`${name} gave no figures`);
    const median = result.latency.p50 * scale;
    medians.set(name, median);
    const other = against === undefined ? undefined : medians.get(against);
    rows.push({
      name,
      unit: options.unit,
      median,
      p99: result.latency.p99 * scale,
      ...(against === undefined || other === undefined ? {} : { ratio: median / other, against }),
    });
  }
  return rows;
}
