import type { Benchmark } from '../benchmark.ts';
import { slots } from './slots.ts';

/** In the order of the report. */
export const benchmarks: readonly Benchmark[] = [slots];
