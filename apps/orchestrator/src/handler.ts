import { SMOKE } from '@randevou/contracts';
import { createLogger, createMetrics, startTelemetry } from '@randevou/telemetry';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { compose } from './compose.ts';
import { readEnvironment } from './env.ts';

const environment = readEnvironment();
const logger = createLogger({ service: 'orchestrator' });
const telemetry = startTelemetry({ service: 'orchestrator', endpoint: environment.OTEL_EXPORTER_OTLP_ENDPOINT });
const metrics = createMetrics({ service: 'orchestrator', stage: environment.RANDEVOU_STAGE, without: SMOKE });
const handleWakeUp = await compose(environment, logger, metrics);

/** Wake-ups from the FIFO queue; batch size 1, `ReportBatchItemFailures`. */
export async function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const record of event.Records) {
    // In a FIFO queue nothing may be done after a failure that stands before it in its group.
    if (batchItemFailures.length > 0 || !(await handleWakeUp(record, () => context.getRemainingTimeInMillis()))) {
      batchItemFailures.push({ itemIdentifier: record.messageId });
    }
  }
  metrics.flush();
  // The wake-up leaves the queue after this, and the next message of the customer waits for that.
  await telemetry.flushBriefly();
  return { batchItemFailures };
}
