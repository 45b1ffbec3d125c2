import * as z from 'zod';
import { AwsError } from './http/aws-error.ts';
import { jsonAnswer, jsonBody, jsonFailure, jsonTarget } from './http/json-protocol.ts';
import type { Service } from './http/service.ts';

const GetParameter = z.object({ Name: z.string() });
const GetParametersByPath = z.object({ Path: z.string(), Recursive: z.boolean().default(false) });
const GetSecretValue = z.object({ SecretId: z.string() });

function jsonService(
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

/** Systems Manager's parameters: `GetParameter`, `GetParametersByPath`. */
export function createSsmService(parameters: ReadonlyMap<string, string>): Service {
  const toParameter = (name: string, value: string) => ({ Name: name, Type: 'String', Value: value, Version: 1 });
  return jsonService('ssm', 'ssm', {
    GetParameter: (input) => {
      const { Name } = GetParameter.parse(input);
      const value = parameters.get(Name);
      if (value === undefined) throw new AwsError('ParameterNotFound', `Parameter ${Name} not found.`);
      return { Parameter: toParameter(Name, value) };
    },
    GetParametersByPath: (input) => {
      const { Path, Recursive } = GetParametersByPath.parse(input);
      const prefix = Path.endsWith('/') ? Path : `${Path}/`;
      const found = [...parameters].filter(
        ([name]) => name.startsWith(prefix) && (Recursive || !name.slice(prefix.length).includes('/')),
      );
      return { Parameters: found.map(([name, value]) => toParameter(name, value)) };
    },
  });
}

/** Secrets Manager's `GetSecretValue`. */
export function createSecretsService(secrets: ReadonlyMap<string, string>): Service {
  return jsonService('secrets-manager', 'secretsmanager', {
    GetSecretValue: (input) => {
      const { SecretId } = GetSecretValue.parse(input);
      const value = secrets.get(SecretId);
      if (value === undefined) {
        throw new AwsError('ResourceNotFoundException', `Secrets Manager can't find the specified secret: ${SecretId}`);
      }
      return { ARN: SecretId, Name: SecretId, VersionId: '1', SecretString: value };
    },
  });
}
