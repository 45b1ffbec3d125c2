import { inSpan, type Logger } from '@randevou/telemetry';

/** Works off what is due, of one business or of all. Rejects with the first failure after everything was tried. */
export type Relay = (businessId: string | undefined) => Promise<void>;

export interface RelayDeps {
  readonly businesses: () => Promise<readonly string[]>;
  /**
   * Each gives the number of items done. Those of a round are independent of one another; a round finds what the ones
   * before it left to do.
   */
  readonly rounds: readonly Readonly<Record<string, (businessId: string) => Promise<number>>>[];
  readonly logger: Logger;
  /** Told of each task that did something, and of each that failed. */
  readonly onDone?: (businessId: string, task: string, done: number) => void;
  readonly onFailed?: (businessId: string, task: string) => void;
}

export function createRelay({ businesses, rounds, logger, onDone, onFailed }: RelayDeps): Relay {
  const run = async (businessId: string, name: string, task: (businessId: string) => Promise<number>) => {
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
    } catch (error) {
      onFailed?.(businessId, name);
      logger.error('relay task failed', error, { businessId, task: name });
      throw error;
    }
  };

  return async (only) => {
    const ids = only === undefined ? await businesses() : [only];
    const work = async (id: string): Promise<PromiseSettledResult<void>[]> => {
      const results: PromiseSettledResult<void>[] = [];
      for (const tasks of rounds) {
        results.push(...(await Promise.allSettled(Object.entries(tasks).map(([name, task]) => run(id, name, task)))));
      }
      return results;
    };
    const results = (await Promise.all(ids.map(work))).flat();
    const failed = results.find((result) => result.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  };
}
