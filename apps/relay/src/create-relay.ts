import { inSpan, type Logger } from '@randevou/telemetry';

/** Works off what is due, of one business or of all. Rejects after everything was tried; each failed task is logged then. */
export type Relay = (businessId: string | undefined) => Promise<void>;

export interface RelayDeps {
  readonly businesses: () => Promise<readonly string[]>;
  /**
   * Each gives the number of items done. Those of a round are independent of one another; a round finds what the ones
   * before it left to do.
   */
  readonly rounds: readonly Readonly<Record<string, (businessId: string) => Promise<number>>>[];
  readonly logger: Logger;
  /** Told at the end of each run for all businesses, also of one in which tasks failed. */
  readonly onRun?: () => void;
  /** Told of each task that did something, and of each that failed. */
  readonly onDone?: (businessId: string, task: string, done: number) => void;
  readonly onFailed?: (businessId: string, task: string) => void;
}

export function createRelay({ businesses, rounds, logger, onRun, onDone, onFailed }: RelayDeps): Relay {
  /** Says whether it is done. */
  const run = async (businessId: string, name: string, task: (id: string) => Promise<number>): Promise<boolean> => {
    try {
      const done = await inSpan(`relay ${name}`, async (span) => {
        const count = await task(businessId);
        span.setAttributes({ 'randevou.business': businessId, 'randevou.done': count });
        return count;
      });
      if (done > 0) {
        onDone?.(businessId, name, done);
        logger.info('relay', { businessId, task: name, done });
      }
      return true;
    } catch (error) {
      onFailed?.(businessId, name);
      logger.error('relay task failed', error, { businessId, task: name });
      return false;
    }
  };

  return async (only) => {
    const ids = only === undefined ? await businesses() : [only];
    const work = async (id: string): Promise<boolean[]> => {
      const results: boolean[] = [];
      for (const tasks of rounds) {
        results.push(...(await Promise.all(Object.entries(tasks).map(([name, task]) => run(id, name, task)))));
      }
      return results;
    };
    const results = (await Promise.all(ids.map(work))).flat();
    if (only === undefined) onRun?.();
    const failed = results.filter((done) => !done).length;
    if (failed > 0) throw new Error(`${failed} of ${results.length} tasks failed; each has its line in the log`);
  };
}
