import { SMOKE } from '@randevou/contracts';
import {
  createLogger,
  createMetrics,
  inSpan,
  invocationTrace,
  privateFailure,
  startTelemetry,
} from '@randevou/telemetry';
import * as z from 'zod';
import { compose } from './compose.ts';
import { readEnvironment, readTraceHeader } from './env.ts';

/** After a commit the orchestrator names the business; the schedule's event names none. */
const RelayEvent = z.object({ businessId: z.string().optional() });

const environment = readEnvironment();
const logger = createLogger({ service: 'relay' });
const telemetry = startTelemetry({ service: 'relay', endpoint: environment.OTEL_EXPORTER_OTLP_ENDPOINT });
const metrics = createMetrics({ service: 'relay', stage: environment.RANDEVOU_STAGE, without: SMOKE });
const relay = await compose(environment, logger, metrics);

/** Every minute for all businesses, and after commits for one. */
export async function handler(event: unknown): Promise<void> {
  const parsed = RelayEvent.safeParse(event);
  try {
    const parent = invocationTrace(readTraceHeader());
    await inSpan('relay', () => relay(parsed.data?.businessId), { parent });
  } catch (error) {
    logger.error('relay not finished', error);
    throw privateFailure(error);
  } finally {
    metrics.flush();
    await telemetry.flush();
  }
}
