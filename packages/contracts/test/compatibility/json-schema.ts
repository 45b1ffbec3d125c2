import * as z from 'zod';

/** What `z.toJSONSchema` writes of a schema, as far as two of them are compared. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
  readonly type?: string | undefined;
  readonly const?: unknown;
  readonly enum?: readonly unknown[] | undefined;
  readonly properties?: Readonly<Record<string, JsonSchema>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly additionalProperties?: boolean | JsonSchema | undefined;
  readonly propertyNames?: JsonSchema | undefined;
  readonly items?: JsonSchema | undefined;
  readonly prefixItems?: readonly JsonSchema[] | undefined;
  readonly anyOf?: readonly JsonSchema[] | undefined;
  readonly oneOf?: readonly JsonSchema[] | undefined;
  readonly pattern?: string | undefined;
  readonly format?: string | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly minItems?: number | undefined;
  readonly maxItems?: number | undefined;
  /** Set by `.meta()`: a kind or field (true), or values of an enum, that code reads and does not write yet. */
  readonly notYetWritten?: true | readonly unknown[] | undefined;
}

export const JsonSchema: z.ZodType<JsonSchema> = z.lazy(() => z.preprocess(withOneType, Keywords));

const Keywords = z.lazy(() =>
  z.looseObject({
    type: z.string().optional(),
    enum: z.array(z.unknown()).optional(),
    properties: z.record(z.string(), JsonSchema).optional(),
    required: z.array(z.string()).optional(),
    additionalProperties: z.union([z.boolean(), JsonSchema]).optional(),
    propertyNames: JsonSchema.optional(),
    items: JsonSchema.optional(),
    prefixItems: z.array(JsonSchema).optional(),
    anyOf: z.array(JsonSchema).optional(),
    oneOf: z.array(JsonSchema).optional(),
    pattern: z.string().optional(),
    format: z.string().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    minLength: z.number().optional(),
    maxLength: z.number().optional(),
    minItems: z.number().optional(),
    maxItems: z.number().optional(),
    notYetWritten: z.union([z.literal(true), z.array(z.unknown())]).optional(),
  }),
);

/** `false`, of a tuple's further items, is long for nothing; `{ type: ['string', 'number'] }` short for two kinds. */
function withOneType(schema: unknown): unknown {
  if (schema === false) return { not: {} };
  if (typeof schema !== 'object' || schema === null || !('type' in schema) || !Array.isArray(schema.type))
    return schema;
  const { type: types, ...rest } = schema;
  return { anyOf: types.map((type: unknown) => ({ ...rest, type })) };
}

/** The schema of what may be given to `schema.parse`. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...emitted } = z.toJSONSchema(schema, { io: 'input' });
  return JsonSchema.parse(emitted);
}

export function kindsOf(schema: JsonSchema): readonly JsonSchema[] | undefined {
  return schema.oneOf ?? schema.anyOf;
}

/** The properties of a kind that always have one value, such as `v` and `type`: what it is told from others by. */
export function tagsOf({ properties = {}, required = [] }: JsonSchema): Readonly<Record<string, unknown>> {
  const constants = Object.entries(properties).filter(
    ([name, property]) => property.const !== undefined && required.includes(name),
  );
  return Object.fromEntries(constants.map(([name, property]) => [name, property.const]));
}
