import * as z from 'zod';

/** An answer of DynamoDB that is not a success; `body` goes to the caller as it is. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly statusCode: number;
  readonly body: Readonly<Record<string, unknown>>;

  constructor(type: string, message: string, more: Readonly<Record<string, unknown>> = {}, statusCode = 400) {
    super(message);
    this.statusCode = statusCode;
    this.body = { __type: `com.amazonaws.dynamodb.v20120810#${type}`, message, ...more };
  }
}

const ServiceError = z.object({
  statusCode: z.int(),
  body: z.looseObject({ __type: z.string(), message: z.string().optional(), Message: z.string().optional() }),
});

/** What dynalite (or this stand-in) refused, or `undefined` for an error that is none of the API's. */
export function readServiceError(
  error: unknown,
): { statusCode: number; type: string; message: string; body: object } | undefined {
  const parsed = ServiceError.safeParse(error);
  if (!parsed.success) return undefined;
  const { statusCode, body } = parsed.data;
  const type = body.__type.slice(body.__type.indexOf('#') + 1);
  return { statusCode, type, message: body.message ?? body.Message ?? '', body };
}
