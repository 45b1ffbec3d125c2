import { METRICS, type MetricName } from './metric-names.ts';

/** Counts for the operator. Dimensions are the service, the stage and the business; nothing of a customer. */
export interface Metrics {
  /** Adds to what the next `flush` writes. Without a business, only the stage has it. */
  count(name: MetricName, value: number, of?: { readonly businessId: string }): void;
  /** Writes what was counted since the last time, one line per business; nothing if nothing was. */
  flush(): void;
}

export interface MetricsOptions {
  /** Name of the deployable, e.g. `orchestrator`. */
  readonly service: string;
  readonly stage: string;
  /** Not counted: a business that no customer has, made for tests of the stage. */
  readonly without?: { readonly businessId: string };
  /** Epoch milliseconds; the system's clock unless given. */
  readonly now?: () => number;
  /** Where lines go; standard output unless given, from where Lambda takes them to CloudWatch. */
  readonly write?: (line: string) => void;
}

const NAMESPACE = 'Randevou';
/** CloudWatch takes so many values of one metric in a line. */
const MOST_PER_LINE = 100;

type Values = Map<MetricName, number[]>;

/**
 * Metrics in CloudWatch's embedded format: a line of log each, so that counting costs no call of any service. The line
 * is written here and not by a library, since libraries give all metrics of a line the same dimensions.
 */
export function createMetrics(options: MetricsOptions): Metrics {
  const { service, stage, without, now = () => Date.now(), write = toStandardOutput } = options;
  /** By business; '' is the stage itself. */
  const counted = new Map<string, Values>();
  const add = (business: string, name: MetricName, value: number): void => {
    const values = counted.get(business) ?? new Map<MetricName, number[]>();
    counted.set(business, values);
    values.set(name, [...(values.get(name) ?? []), value]);
  };
  add('', 'ColdStart', 1);

  const writeLine = (business: string, values: ReadonlyMap<MetricName, readonly number[]>): void => {
    const directive = (dimensions: readonly string[], kept: (by: 'business' | 'stage' | 'both') => boolean) => {
      const named = [...values.keys()].filter((name) => kept(METRICS[name].by));
      const metrics = named.map((name) => ({ Name: name, Unit: METRICS[name].unit }));
      return metrics.length === 0 ? [] : [{ Namespace: NAMESPACE, Dimensions: [dimensions], Metrics: metrics }];
    };
    const ofStage = directive(['service', 'stage'], (by) => by !== 'business');
    const ofBusiness = business === '' ? [] : directive(['service', 'stage', 'business'], (by) => by !== 'stage');
    write(
      JSON.stringify({
        _aws: { Timestamp: now(), CloudWatchMetrics: [...ofStage, ...ofBusiness] },
        service,
        stage,
        ...(business === '' ? {} : { business }),
        ...Object.fromEntries([...values].map(([name, each]) => [name, each.length === 1 ? each[0] : each])),
      }),
    );
  };

  return {
    count: (name, value, of) => {
      if (of !== undefined && of.businessId === without?.businessId) return;
      add(METRICS[name].by === 'stage' ? '' : (of?.businessId ?? ''), name, value);
    },
    flush: () => {
      const all = [...counted];
      counted.clear();
      for (const [business, values] of all) {
        const longest = Math.max(...[...values.values()].map(({ length }) => length));
        for (let from = 0; from < longest; from += MOST_PER_LINE) {
          const part = [...values].map(([name, each]) => [name, each.slice(from, from + MOST_PER_LINE)] as const);
          writeLine(business, new Map(part.filter(([, each]) => each.length > 0)));
        }
      }
    },
  };
}

function toStandardOutput(line: string): void {
  process.stdout.write(`${line}\n`);
}
