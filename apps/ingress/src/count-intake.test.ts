import type { MetricName } from '@randevou/telemetry';
import { describe, expect, it } from '@jest/globals';
import { countIntake } from './count-intake.ts';

function counted(...[summary, rejected]: [Parameters<typeof countIntake>[1], number]) {
  const names: [MetricName, number][] = [];
  countIntake({ count: (name, value) => void names.push([name, value]) }, summary, rejected);
  return names;
}

describe('countIntake', () => {
  it('counts what there is, and nothing of what there is not', () => {
    expect(counted({ statuses: 2, failedDeliveries: 1, unroutable: 1 }, 2)).toEqual([
      ['StatusReceived', 2],
      ['DeliveryFailed', 1],
      ['EventRejected', 3],
    ]);
    expect(counted({ statuses: 0, failedDeliveries: 0, unroutable: 0 }, 0)).toEqual([]);
  });
});
