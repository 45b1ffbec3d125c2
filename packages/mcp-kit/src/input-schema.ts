import * as z from 'zod';

/** JSON Schema of a tool's arguments with only `type`, `properties` and `required` at the top: Nova takes no more. */
export interface InputSchema {
  [key: string]: unknown;
  type: 'object';
  properties: Record<string, object>;
  required?: string[];
}

const Emitted = z.object({
  properties: z.record(z.string(), z.looseObject({})).default({}),
  required: z.array(z.string()).default([]),
});

const computed = new WeakMap<z.ZodType, InputSchema>();

/**
 * Schema for `tools/list`. Regular expressions and the bounds of safe integers are left out: they cost the model
 * tokens and tell it nothing that the description does not; the server checks the arguments in full anyway.
 */
export function inputSchema(schema: z.ZodObject): InputSchema {
  const known = computed.get(schema);
  if (known !== undefined) return known;
  const emitted = Emitted.parse(
    z.toJSONSchema(schema, {
      io: 'input',
      override: ({ jsonSchema }) => {
        slim(jsonSchema);
      },
    }),
  );
  const result: InputSchema = {
    type: 'object',
    properties: emitted.properties,
    ...(emitted.required.length > 0 ? { required: emitted.required } : {}),
  };
  computed.set(schema, result);
  return result;
}

function slim(jsonSchema: {
  pattern?: unknown;
  additionalProperties?: unknown;
  minimum?: unknown;
  maximum?: unknown;
}): void {
  delete jsonSchema.pattern;
  delete jsonSchema.additionalProperties;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}
