import type { Interceptor } from '../interceptor.ts';
import { createBedrockService } from './bedrock-service.ts';
import type { Converse } from './converse.ts';
import { startH2c } from './start-h2c.ts';

/** Bedrock's stand-in alone, for tests of a model. */
export function startBedrock(
  converse: Converse,
  interceptor: Interceptor = () => Promise.resolve('continue'),
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  return startH2c(createBedrockService(converse), interceptor);
}
