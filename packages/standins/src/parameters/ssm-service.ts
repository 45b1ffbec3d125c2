import * as z from 'zod';
import { AwsError } from '../http/aws-error.ts';
import type { Service } from '../http/service.ts';
import { jsonService } from './json-service.ts';

const GetParameter = z.object({ Name: z.string() });
const GetParametersByPath = z.object({ Path: z.string(), Recursive: z.boolean().default(false) });
const PutParameter = z.object({
  Name: z.string().min(1),
  Value: z.string().min(1).max(4096),
  Type: z.enum(['String', 'StringList', 'SecureString']).optional(),
  Overwrite: z.boolean().default(false),
});

/** Systems Manager's parameters: `GetParameter`, `GetParametersByPath`, `PutParameter`. */
export function createSsmService(parameters: Map<string, string>): Service {
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
    PutParameter: (input) => {
      const { Name, Value, Type, Overwrite } = PutParameter.parse(input);
      const exists = parameters.has(Name);
      if (exists && !Overwrite) throw new AwsError('ParameterAlreadyExists', 'The parameter already exists.');
      if (!exists && Type === undefined) throw new AwsError('ValidationException', 'A new parameter needs a type.');
      parameters.set(Name, Value);
      return { Version: 1, Tier: 'Standard' };
    },
  });
}
