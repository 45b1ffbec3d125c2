import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createMetrics } from './create-metrics.ts';

describe('createMetrics', () => {
  const lines: Record<string, unknown>[] = [];
  beforeEach(() => {
    lines.length = 0;
    jest.spyOn(console, 'log').mockImplementation((line: unknown) => {
      lines.push(JSON.parse(String(line)) as Record<string, unknown>);
    });
    process.env['POWERTOOLS_DEV'] = 'true';
    process.env['POWERTOOLS_METRICS_DISABLED'] = 'false';
  });
  afterEach(() => {
    jest.restoreAllMocks();
    delete process.env['POWERTOOLS_DEV'];
    delete process.env['POWERTOOLS_METRICS_DISABLED'];
  });

  it('writes one line per business in the embedded format, and nothing twice', () => {
    const metrics = createMetrics({ service: 'orchestrator', stage: 'prod' });
    metrics.count('TurnSettled', 1, { businessId: 'la-kaz' });
    metrics.count('TurnMs', 120, { businessId: 'la-kaz' });
    metrics.count('TurnSettled', 1, { businessId: 'la-kaz' });
    metrics.count('FellBack', 1, { businessId: 'belle-coupe' });
    expect(lines).toEqual([]);
    metrics.flush();
    metrics.flush();
    expect(lines).toEqual([
      {
        _aws: {
          Timestamp: expect.any(Number),
          CloudWatchMetrics: [
            {
              Namespace: 'Randevou',
              Dimensions: [['service', 'stage', 'business']],
              Metrics: [
                { Name: 'TurnSettled', Unit: 'Count' },
                { Name: 'TurnMs', Unit: 'Milliseconds' },
              ],
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

  it('says nothing when nothing was counted', () => {
    const warn = jest.spyOn(console, 'warn');
    createMetrics({ service: 'orchestrator' }).flush();
    expect(lines).toEqual([]);
    expect(warn).not.toHaveBeenCalled();
  });

  it('names the business in every line of more values than CloudWatch takes in one', () => {
    const metrics = createMetrics({ service: 'relay' });
    for (let n = 0; n < 250; n += 1) metrics.count('PersonRequested', 1, { businessId: 'la-kaz' });
    metrics.flush();
    expect(lines.map(({ business }) => business)).toEqual(['la-kaz', 'la-kaz', 'la-kaz']);
    expect(lines.flatMap(({ PersonRequested }) => PersonRequested)).toHaveLength(250);
  });
});
