import type { Row } from './measure.ts';

/** One file under `benchmarks/`, named like the benchmark. */
export interface Benchmark {
  readonly name: string;
  readonly about: string;
  run(): Promise<readonly Row[]>;
}
