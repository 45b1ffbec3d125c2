import type { Duration } from 'aws-cdk-lib';
import { MathExpression, type Metric } from 'aws-cdk-lib/aws-cloudwatch';

/** A metric without a value in a period counts as nought there: a sum over a missing value would have none itself. */
export function sumOf(usingMetrics: Record<string, Metric>, label: string, period: Duration): MathExpression {
  const expression = Object.keys(usingMetrics)
    .map((id) => `FILL(${id}, 0)`)
    .join(' + ');
  return new MathExpression({ expression, usingMetrics, label, period });
}
