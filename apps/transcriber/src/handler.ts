import type { TranscriptionResult } from '@randevou/contracts';
import { createLogger, privateFailure, startTelemetry } from '@randevou/telemetry';
import type { Context } from 'aws-lambda';
import { compose } from './compose.ts';
import { readEnvironment } from './env.ts';

const environment = readEnvironment();
const logger = createLogger({ service: 'transcriber' });
const telemetry = startTelemetry({ service: 'transcriber', endpoint: environment.OTEL_EXPORTER_OTLP_ENDPOINT });
const handleVoiceNote = compose(environment, logger);

/** A voice note of the orchestrator, which waits for the text. A note that is not heard is the function's error. */
export async function handler(event: unknown, context: Context): Promise<TranscriptionResult> {
  try {
    return await handleVoiceNote(event, context.getRemainingTimeInMillis());
  } catch (error) {
    logger.error('voice note not heard', error);
    throw privateFailure(error);
  } finally {
    await telemetry.flushBriefly();
  }
}
