import type { Benchmark } from '../benchmark.ts';
import { cold } from './cold.ts';
import { pipeline } from './pipeline.ts';
import { slots } from './slots.ts';
import { tools } from './tools.ts';
import { turn } from './turn.ts';
import { whatsapp } from './whatsapp.ts';

/** In the order of the report: from the smallest part to the whole. */
export const benchmarks: readonly Benchmark[] = [slots, whatsapp, tools, turn, pipeline, cold];
