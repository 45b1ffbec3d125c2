import { createLogger, privateFailure } from '@randevou/telemetry';
import { compose } from './compose.ts';
import { readEnvironment } from './env.ts';
import { RotationRequest } from './rotation-request.ts';

const environment = readEnvironment();
const logger = createLogger({ service: 'rotator' });
const rotate = compose(environment);

/** One step of a rotation. Throws when it cannot be done: Secrets Manager then tries again. */
export async function handler(event: unknown): Promise<void> {
  try {
    const request = RotationRequest.parse(event);
    const { secret } = await rotate(request);
    logger.info('rotation step done', { step: request.Step, secret });
  } catch (error) {
    logger.error('rotation step failed', error);
    throw privateFailure(error);
  }
}
