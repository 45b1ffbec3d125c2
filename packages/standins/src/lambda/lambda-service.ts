import { randomUUID } from 'node:crypto';
import { AwsError } from '../http/aws-error.ts';
import { jsonBody, jsonFailure } from '../http/json-protocol.ts';
import type { Service } from '../http/service.ts';
import type { LambdaFunction } from './lambda-function.ts';

const INVOKE = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;

export interface LambdaServiceOptions {
  readonly functions: ReadonlyMap<string, LambdaFunction>;
  /** Takes an event for later, with Lambda's retries. */
  readonly invokeLater: (target: LambdaFunction, event: unknown) => Promise<void>;
}

/** `name`, `name:alias`, or the function's ARN with or without its alias. */
function nameIn(wanted: string): string | undefined {
  const parts = wanted.split(':');
  return parts[0] === 'arn' ? parts[6] : parts[0];
}

/** Lambda's `Invoke`, waiting (`RequestResponse`) or not (`Event`). Functions by name or ARN; any alias is the function. */
export function createLambdaService({ functions, invokeLater }: LambdaServiceOptions): Service {
  return {
    name: 'lambda',
    signingName: 'lambda',
    read: (request) => {
      const wanted = decodeURIComponent(INVOKE.exec(request.path)?.[1] ?? '');
      if (wanted === '')
        throw new AwsError('UnknownOperationException', `the stand-in for Lambda only knows Invoke`, 404);
      const input = { FunctionName: wanted, Payload: jsonBody(request) };
      return {
        name: 'Invoke',
        input,
        run: async () => {
          const target = functions.get(nameIn(wanted) ?? '');
          if (!target) throw new AwsError('ResourceNotFoundException', `Function not found: ${wanted}`, 404);
          const requestId = { 'x-amzn-requestid': randomUUID() };
          if (request.headers['x-amz-invocation-type'] === 'Event') {
            void invokeLater(target, input.Payload);
            return { status: 202, headers: requestId, body: '' };
          }
          const result = await target.invoke(input.Payload);
          const headers = { 'content-type': 'application/json', 'x-amz-executed-version': '$LATEST', ...requestId };
          if (result.kind === 'returned') return { status: 200, headers, body: JSON.stringify(result.payload ?? null) };
          const { kind: _, ...error } = result;
          return {
            status: 200,
            headers: { ...headers, 'x-amz-function-error': 'Unhandled' },
            body: JSON.stringify(error),
          };
        },
      };
    },
    fail: jsonFailure,
    internalError: new AwsError('ServiceException', 'Lambda encountered an internal error.', 500),
    throttled: new AwsError('TooManyRequestsException', 'Rate Exceeded.', 429),
  };
}
