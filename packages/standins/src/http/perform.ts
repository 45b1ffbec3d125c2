import { AwsError } from './aws-error.ts';
import type { Interceptor, Verdict } from '../interceptor.ts';
import type { Service, ServiceAnswer, ServiceRequest } from './service.ts';

/** What becomes of a request: an answer, or a connection that is closed or left open without one. */
export type Outcome = ServiceAnswer | 'drop' | 'hang';

/** Runs one request through the interceptor, the service, and the interceptor again. */
export async function perform(service: Service, request: ServiceRequest, interceptor: Interceptor): Promise<Outcome> {
  const judged = (verdict: Verdict): Outcome | undefined => {
    if (verdict === 'continue') return undefined;
    if (verdict === 'error') return service.fail(service.internalError);
    return verdict === 'throttle' ? service.fail(service.throttled) : verdict;
  };
  try {
    const operation = service.read(request);
    const call = {
      service: service.name,
      operation: operation.name,
      accessKeyId: request.accessKeyId,
      input: operation.input,
    };
    const before = judged(await interceptor({ ...call, phase: 'before' }));
    if (before !== undefined) return before;
    const answer = await operation.run();
    return judged(await interceptor({ ...call, phase: 'after' })) ?? answer;
  } catch (error) {
    return service.fail(error instanceof AwsError ? error : new AwsError('InternalFailure', String(error), 500));
  }
}
