import { createLogger, startTelemetry } from '@randevou/telemetry';
import * as z from 'zod';
import { compose } from './compose.ts';
import { readEnvironment } from './env.ts';

/** After a commit the orchestrator names the business; the schedule's event names none. */
const RelayEvent = z.object({ businessId: z.string().optional() });

const environment = readEnvironment();
const logger = createLogger({ service: 'relay' });
const telemetry = startTelemetry({ service: 'relay', endpoint: environment.OTEL_EXPORTER_OTLP_ENDPOINT });
const relay = await compose(environment, logger);

/** Every minute for all businesses, and after commits for one. */
export async function handler(event: unknown): Promise<void> {
  const parsed = RelayEvent.safeParse(event);
  try {
    await relay(parsed.data?.businessId);
  } finally {
    await telemetry.flush();
  }
}
