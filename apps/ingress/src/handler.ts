import { createLogger, inSpan, startTelemetry } from '@randevou/telemetry';
import { parseEvent } from '@randevou/whatsapp-inbound';
import { compose } from './compose.ts';
import { readEnvironment } from './env.ts';

const environment = readEnvironment();
const logger = createLogger({ service: 'ingress' });
const telemetry = startTelemetry({ service: 'ingress', endpoint: environment.OTEL_EXPORTER_OTLP_ENDPOINT });
const takeIn = await compose(environment, {
  onFailedDelivery: (failure) => {
    logger.warn('message not delivered', { ...failure });
  },
  onNotice: ({ field }) => {
    logger.info('notice from WhatsApp', { field });
  },
});

/** WhatsApp's events from SNS. Throws when something could not be stored: SNS then delivers it again. */
export async function handler(event: unknown): Promise<void> {
  const { events, rejected } = parseEvent(event);
  for (const { path, reason } of rejected) logger.warn('part of an event rejected', { path, reason });
  try {
    await inSpan('ingress', async (span) => {
      const { messageKeys, ...counts } = await takeIn(events);
      const [key] = messageKeys;
      if (key !== undefined) span.setAttribute('randevou.message', messageKeys.length === 1 ? key : [...messageKeys]);
      logger.info('event taken in', counts);
    });
  } catch (error) {
    logger.error('event not taken in', error);
    throw error;
  } finally {
    await telemetry.flush();
  }
}
