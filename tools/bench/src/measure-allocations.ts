import { Session, type HeapProfiler } from 'node:inspector';
import { figuresOf, type Case, type Row } from './measure.ts';

/** One sample for so many bytes on average. */
const SAMPLING_BYTES = 1024;
const RUNS = 15;
/** Before these, modules fill their caches. */
const WARM_UPS = 3;

/**
 * Bytes that a run allocates on V8's heap, whether they were collected meanwhile or not; kB. Measured by V8's sampling
 * heap profiler, one profile per run: it weighs its samples, so that their sum is right within a few percent. Buffers
 * outside of the heap are not in it. Apart from the timing, which the profiler would slow down.
 */
export async function measureAllocations(cases: readonly Case[]): Promise<Row[]> {
  const session = new Session();
  session.connect();
  try {
    const rows: Row[] = [];
    for (const one of cases) {
      const samples: number[] = [];
      for (let run = -WARM_UPS; run < RUNS; run += 1) {
        const bytes = await profiled(session, one);
        if (run >= 0) samples.push(bytes / 1000);
      }
      rows.push({ name: one.name, unit: 'kB', ...figuresOf(one.name, samples) });
    }
    return rows;
  } finally {
    session.disconnect();
  }
}

async function profiled(session: Session, { prepare, run }: Case): Promise<number> {
  await prepare?.();
  session.post('HeapProfiler.startSampling', {
    samplingInterval: SAMPLING_BYTES,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  });
  let bytes = 0;
  try {
    await run();
  } finally {
    // Within one thread the answer comes before the call returns.
    session.post('HeapProfiler.stopSampling', (_error, { profile }) => {
      bytes = sizeOf(profile.head);
    });
  }
  return bytes;
}

function sizeOf({ selfSize, children }: HeapProfiler.SamplingHeapProfileNode): number {
  return children.reduce((sum, child) => sum + sizeOf(child), selfSize);
}
