import { describe, expect, it } from '@jest/globals';
import { createMetrics, type MetricsOptions } from './create-metrics.ts';

const LA_KAZ = { businessId: 'la-kaz' };

function open(options: Partial<MetricsOptions> = {}) {
  const lines: Record<string, unknown>[] = [];
  const write = (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>);
  const metrics = createMetrics({
    service: 'orchestrator',
    stage: 'prod',
    now: () => 1_772_427_600_000,
    write,
    ...options,
  });
  return { metrics, lines };
}

/** Without the line of the cold start. */
function openWarm(options: Partial<MetricsOptions> = {}) {
  const opened = open(options);
  opened.metrics.flush();
  opened.lines.length = 0;
  return opened;
}

describe('createMetrics', () => {
  it('writes one line per business in the embedded format, each metric under its own dimensions, and nothing twice', () => {
    const { metrics, lines } = openWarm();
    metrics.count('TurnSettled', 1, LA_KAZ);
    metrics.count('TurnMs', 120, LA_KAZ);
    metrics.count('TurnSettled', 1, LA_KAZ);
    metrics.count('FellBack', 1, { businessId: 'belle-coupe' });
    expect(lines).toEqual([]);
    metrics.flush();
    metrics.flush();
    const Namespace = 'Randevou';
    const settled = { Name: 'TurnSettled', Unit: 'Count' };
    expect(lines).toEqual([
      {
        _aws: {
          Timestamp: 1_772_427_600_000,
          CloudWatchMetrics: [
            { Namespace, Dimensions: [['service', 'stage']], Metrics: [settled] },
            {
              Namespace,
              Dimensions: [['service', 'stage', 'business']],
              Metrics: [settled, { Name: 'TurnMs', Unit: 'Milliseconds' }],
            },
          ],
        },
        service: 'orchestrator',
        stage: 'prod',
        business: 'la-kaz',
        TurnSettled: [1, 1],
        TurnMs: 120,
      },
      expect.objectContaining({ business: 'belle-coupe', FellBack: 1 }),
    ]);
  });

  it('keeps how the machinery runs under the stage alone, whosever message it was', () => {
    const { metrics, lines } = openWarm();
    metrics.count('AgentMs', 900, LA_KAZ);
    metrics.count('InboundMs', 400);
    metrics.flush();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      _aws: { CloudWatchMetrics: [{ Dimensions: [['service', 'stage']] }] },
      AgentMs: 900,
      InboundMs: 400,
    });
    expect(lines[0]).not.toHaveProperty('business');
  });

  it('counts the first invocation of a process as a cold start, and then says nothing when nothing was counted', () => {
    const { metrics, lines } = open();
    metrics.flush();
    metrics.flush();
    expect(lines).toEqual([expect.objectContaining({ ColdStart: 1 })]);
  });

  it('counts nothing of the business that is left out', () => {
    const { metrics, lines } = openWarm({ without: { businessId: 'smoke' } });
    metrics.count('TurnSettled', 1, { businessId: 'smoke' });
    metrics.count('AgentMs', 900, { businessId: 'smoke' });
    metrics.flush();
    expect(lines).toEqual([]);
  });

  it('names the business in every line of more values than CloudWatch takes in one', () => {
    const { metrics, lines } = openWarm({ service: 'relay' });
    for (let n = 0; n < 250; n += 1) metrics.count('PersonRequested', 1, LA_KAZ);
    metrics.count('TurnMs', 5, LA_KAZ);
    metrics.flush();
    expect(lines.map(({ business }) => business)).toEqual(['la-kaz', 'la-kaz', 'la-kaz']);
    expect(lines.flatMap(({ PersonRequested }) => PersonRequested)).toHaveLength(250);
    expect(lines.map(({ TurnMs }) => TurnMs)).toEqual([5, undefined, undefined]);
  });
});
