import type { AwsError } from './aws-error.ts';
import { AwsError as ServiceError } from './aws-error.ts';
import type { ServiceAnswer, ServiceRequest } from './service.ts';

/** Operation name of a request in the AWS JSON protocols: `X-Amz-Target: AmazonSQS.SendMessage`. */
export function jsonTarget(request: ServiceRequest): string {
  const target = request.headers['x-amz-target'];
  return (typeof target === 'string' ? target.split('.').at(-1) : undefined) ?? 'unknown';
}

export function jsonBody(request: ServiceRequest): unknown {
  if (request.body.length === 0) return {};
  try {
    return JSON.parse(request.body.toString('utf8'));
  } catch (cause) {
    throw Object.assign(new ServiceError('SerializationException', 'the body is not JSON'), { cause });
  }
}

export function jsonAnswer(body: unknown, headers: Readonly<Record<string, string>> = {}, status = 200): ServiceAnswer {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}

/** Both the JSON and the REST-JSON protocols find the error's name in the header or in `__type`. */
export function jsonFailure(error: AwsError): ServiceAnswer {
  return jsonAnswer(
    { __type: error.code, message: error.message, Message: error.message },
    { 'x-amzn-errortype': error.code },
    error.status,
  );
}
