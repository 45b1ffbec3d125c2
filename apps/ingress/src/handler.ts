import { SMOKE } from '@randevou/contracts';
import {
  createLogger,
  createMetrics,
  inSpan,
  invocationTrace,
  privateFailure,
  startTelemetry,
} from '@randevou/telemetry';
import { compose } from './compose.ts';
import { countIntake } from './count-intake.ts';
import { readEnvironment, readTraceHeader } from './env.ts';

const environment = readEnvironment();
const logger = createLogger({ service: 'ingress' });
const telemetry = startTelemetry({ service: 'ingress', endpoint: environment.OTEL_EXPORTER_OTLP_ENDPOINT });
const metrics = createMetrics({ service: 'ingress', stage: environment.RANDEVOU_STAGE, without: SMOKE });
const { admit, takeIn } = await compose(environment, logger, metrics);

/** WhatsApp's events from SNS. Throws when something could not be stored: SNS then delivers it again. */
export async function handler(event: unknown): Promise<void> {
  const take = async (): Promise<void> => {
    const { events, rejected } = await admit(event);
    for (const { path, reason } of rejected) logger.warn('part of an event rejected', { path, reason });
    await inSpan(
      'ingress',
      async (span) => {
        const { messageKeys, ...counts } = await takeIn(events);
        const [key] = messageKeys;
        if (key !== undefined) span.setAttribute('randevou.message', messageKeys.length === 1 ? key : [...messageKeys]);
        countIntake(metrics, counts, rejected.length);
        logger.info('event taken in', counts);
      },
      { parent: invocationTrace(readTraceHeader()) },
    );
  };
  try {
    await take();
  } catch (error) {
    logger.error('event not taken in', error);
    throw privateFailure(error);
  } finally {
    metrics.flush();
    await telemetry.flush();
  }
}
