import { describe, expect, it } from '@jest/globals';
import { readAssumptions } from './assumptions.ts';
import { readPriceList } from './price-list.ts';
import { priceMonth, Template } from './price-month.ts';

const prices = readPriceList(new URL('../prices.yaml', import.meta.url));
const assumed = readAssumptions(new URL('../assumptions.yaml', import.meta.url));

describe('priceMonth', () => {
  it('counts what the templates have, with the copies of secrets', () => {
    const template = Template.parse({
      Resources: {
        Key: { Type: 'AWS::KMS::Key' },
        Alarm: { Type: 'AWS::CloudWatch::Alarm' },
        OverThree: {
          Type: 'AWS::CloudWatch::Alarm',
          Properties: {
            Metrics: [{ Expression: 'a + b + c' }, { MetricStat: {} }, { MetricStat: {} }, { MetricStat: {} }],
          },
        },
        Secret: { Type: 'AWS::SecretsManager::Secret', Properties: { ReplicaRegions: [{ Region: 'us-west-2' }] } },
        Filter: { Type: 'AWS::Logs::MetricFilter' },
        Function: { Type: 'AWS::Lambda::Function', Properties: { MemorySize: 1024 } },
      },
    });
    const lines = new Map(priceMonth([template, template], prices, assumed).map((line) => [line.what, line.usd]));
    expect(lines.get('Keys')).toBeCloseTo(2);
    expect(lines.get('Secrets')).toBeCloseTo(4 * 0.4);
    expect(lines.get('Alarms')).toBeCloseTo(2 * (1 + 3) * 0.1);
    expect(lines.get('Metrics, at most')).toBeCloseTo((24 + 28 + 2 + 2 * 8) * 0.3);
    expect(lines.has('Dashboards')).toBe(false);
  });
});
