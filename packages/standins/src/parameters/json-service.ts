import * as z from 'zod';
import { AwsError } from '../http/aws-error.ts';
import { jsonAnswer, jsonBody, jsonFailure, jsonTarget } from '../http/json-protocol.ts';
import type { Service } from '../http/service.ts';

/** A service of small calls on AWS JSON 1.1: each operation takes the parsed body and gives the answer's. */
export function jsonService(
  name: string,
  signingName: string,
  operations: Readonly<Record<string, (input: unknown) => unknown>>,
): Service {
  return {
    name,
    signingName,
    read: (request) => {
      const operationName = jsonTarget(request);
      const operation = operations[operationName];
      if (!operation) throw new AwsError('InvalidAction', `the stand-in for ${name} does not know ${operationName}`);
      const input = jsonBody(request);
      return {
        name: operationName,
        input,
        run: () => {
          try {
            return jsonAnswer(operation(input), { 'content-type': 'application/x-amz-json-1.1' });
          } catch (error) {
            if (error instanceof z.ZodError) throw new AwsError('ValidationException', z.prettifyError(error));
            throw error;
          }
        },
      };
    },
    fail: jsonFailure,
    internalError: new AwsError('InternalServerError', 'An error occurred on the server side.', 500),
    throttled: new AwsError('ThrottlingException', 'Rate exceeded', 400),
  };
}
