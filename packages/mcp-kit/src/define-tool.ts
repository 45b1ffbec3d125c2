import type { Role, ToolScope } from '@randevou/contracts';
import type { ToolAnnotations } from '@modelcontextprotocol/sdk/types.js';
import type * as z from 'zod';
import { argumentProblems } from './argument-problems.ts';
import { inputSchema, type InputSchema } from './input-schema.ts';
import { Refusal, type ToolOutcome } from './tool-outcome.ts';

export interface ToolDefinition<
  Arguments extends z.ZodObject,
  Result extends z.ZodType<Readonly<Record<string, unknown>>>,
> {
  /** snake_case, as the model calls it. */
  readonly name: string;
  readonly title: string;
  /** For the model: what it does, when to call it, what it never does. */
  readonly description: string;
  /** A `z.strictObject`: an argument that the tool does not know is refused, not ignored. Names in snake_case. */
  readonly arguments: Arguments;
  /** Checked before it leaves the server: a result that does not fit is a bug, and not sent. */
  readonly result: Result;
  /** Who may see and call it. */
  readonly roles: readonly Role[];
  readonly annotations?: ToolAnnotations;
  /** Expected outcomes are values of the result (or a `refuse(…)`); exceptions are bugs and infrastructure. */
  run(call: ToolRun<z.output<Arguments>>): Promise<z.input<Result> | Refusal>;
}

export interface ToolRun<Arguments> {
  readonly args: Arguments;
  /** Verified; the only source of identity. */
  readonly scope: ToolScope;
  readonly signal: AbortSignal;
}

/** A tool as the server holds it, whatever its types. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly roles: readonly Role[];
  readonly annotations: ToolAnnotations;
  inputSchema(): InputSchema;
  call(call: ToolRun<unknown>): Promise<ToolOutcome>;
}

const SNAKE_CASE = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;

/**
 * Checks the definition and binds its types. Throws a TypeError if a name is not snake_case (models call tools with
 * other names unreliably), if the arguments are not strict, or if no role may call it.
 */
export function defineTool<Arguments extends z.ZodObject, Result extends z.ZodType<Readonly<Record<string, unknown>>>>(
  definition: ToolDefinition<Arguments, Result>,
): Tool {
  const { name, title, description, roles } = definition;
  const allowed = Object.keys(definition.arguments.shape);
  const wrong = [name, ...allowed].find((word) => !SNAKE_CASE.test(word));
  if (wrong !== undefined) throw new TypeError(`Tool ${name}: "${wrong}" must be snake_case`);
  if (definition.arguments.def.catchall?._zod.def.type !== 'never')
    throw new TypeError(`Tool ${name}: arguments must be a z.strictObject`);
  if (roles.length === 0) throw new TypeError(`Tool ${name}: roles must name who may call it`);
  return {
    name,
    title,
    description,
    roles,
    annotations: { ...definition.annotations, title },
    inputSchema: () => inputSchema(definition.arguments),
    async call({ args, scope, signal }) {
      const parsed = definition.arguments.safeParse(args);
      if (!parsed.success) {
        const message = argumentProblems(parsed.error, args, allowed);
        return { ok: false, code: 'invalid_arguments', message, retry: false };
      }
      const result = await definition.run({ args: parsed.data, scope, signal });
      if (result instanceof Refusal) {
        const { code, message, retry } = result;
        return { ok: false, code, message, retry };
      }
      return { ok: true, result: definition.result.parse(result) };
    },
  };
}
