import type * as z from 'zod';

/** Something that separately deployed code writes and reads. */
export interface Contract {
  /** Of its folder among the fixtures. */
  readonly name: string;
  /** What readers parse with, in all versions that they understand. */
  readonly schema: z.ZodType;
  /** What writers write today: every kind and every field in at least one of them. */
  readonly examples: Readonly<Record<string, unknown>>;
  /**
   * An item of a table. Code that does not know a field loses it when it writes the item anew, so even an optional
   * field is read for one release before it is written.
   */
  readonly stored: boolean;
}

/** One that is sent. The examples have the type of what may be sent. */
export function sent<Schema extends z.ZodType>(
  name: string,
  schema: Schema,
  examples: Readonly<Record<string, z.input<Schema>>>,
): Contract {
  return { name, schema, examples, stored: false };
}

/** One that is kept. */
export function stored<Schema extends z.ZodType>(
  name: string,
  schema: Schema,
  examples: Readonly<Record<string, z.input<Schema>>>,
): Contract {
  return { name, schema, examples, stored: true };
}
