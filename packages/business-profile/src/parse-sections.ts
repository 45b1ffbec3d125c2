import type { BusinessProfile } from '@randevou/contracts';
import * as z from 'zod';
import { explainZodIssue, valueAt, type Explained } from './explain-zod-issue.ts';
import { entrySchemas, head, type FileContext, type JoinEntry } from './profile-file.ts';
import type { Path } from './read-yaml.ts';

/** A value with its place in the file. */
export interface Placed<T> {
  readonly path: Path;
  readonly value: T;
}

type Schemas = ReturnType<typeof entrySchemas>;

/**
 * What could be understood of a file. A broken entry is left out and its faults are reported, so that the rest can
 * still be checked and all faults are found at once.
 */
export interface Sections {
  readonly head: { readonly [K in keyof z.output<typeof head>]?: z.output<typeof head>[K] | undefined };
  readonly context: FileContext;
  readonly hours: readonly Placed<z.output<Schemas['hours']>>[];
  readonly overrides: readonly Placed<z.output<Schemas['overrides']>>[];
  readonly resources: readonly Placed<BusinessProfile['resources'][number]>[];
  readonly joins: readonly Placed<JoinEntry>[];
  readonly services: readonly Placed<BusinessProfile['services'][number]>[];
  /** No service was left out for its faults. */
  readonly allServices: boolean;
  readonly faq: readonly Placed<BusinessProfile['faq'][number]>[];
  readonly menu: readonly Placed<BusinessProfile['menu'][number]>[];
}

const LISTS = ['hours', 'overrides', 'resources', 'joins', 'services', 'faq', 'menu'] as const;
const REQUIRED_LISTS: ReadonlySet<string> = new Set(['hours', 'resources', 'services']);

export function parseSections(root: Readonly<Record<string, unknown>>, report: (fault: Explained) => void): Sections {
  const parse = <T>(schema: z.ZodType<T>, value: unknown, path: Path): T | undefined => {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      for (const fault of explainZodIssue(issue, value, schema)) report({ ...fault, path: [...path, ...fault.path] });
    }
    return undefined;
  };

  const parsedHead = parseHead(root, parse);
  reportUnknownKeys(root, report);
  const context: FileContext = {
    languages: parsedHead.languages ?? [],
    currency: parsedHead.currency ?? 'XXX',
    resourceIds: idsOf(root.resources),
  };
  const schemas = entrySchemas(context);

  const list = <T>(name: (typeof LISTS)[number], schema: z.ZodType<T>): Placed<T>[] => {
    const value = root[name];
    if (value === undefined && !REQUIRED_LISTS.has(name)) return [];
    const minimum = REQUIRED_LISTS.has(name) ? 1 : 0;
    const entries = parse(z.array(z.unknown()).min(minimum), value, [name]) ?? [];
    return entries.flatMap((entry, index) => {
      const path = [name, index];
      const parsed = parse(schema, entry, path);
      return parsed === undefined ? [] : [{ path, value: parsed }];
    });
  };

  const services = list('services', schemas.services);
  return {
    head: parsedHead,
    context,
    hours: list('hours', schemas.hours),
    overrides: list('overrides', schemas.overrides),
    resources: list('resources', schemas.resources),
    joins: list('joins', schemas.joins),
    services,
    allServices: Array.isArray(root.services) && root.services.length === services.length,
    faq: list('faq', schemas.faq),
    menu: list('menu', schemas.menu),
  };
}

/** Each key on its own: a broken one does not hide the others from the checks. */
function parseHead(
  root: Readonly<Record<string, unknown>>,
  parse: <T>(schema: z.ZodType<T>, value: unknown, path: Path) => T | undefined,
): Sections['head'] {
  const result = head.safeParse(onlyHeadKeys(root));
  if (result.success) return result.data;
  const sound: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(head.shape)) {
    const value = parse<unknown>(schema, root[key], [key]);
    if (value !== undefined) sound[key] = value;
  }
  return head.partial().parse(sound);
}

function onlyHeadKeys(root: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(root).filter(([key]) => Object.hasOwn(head.shape, key)));
}

function reportUnknownKeys(root: Readonly<Record<string, unknown>>, report: (fault: Explained) => void): void {
  const known = z.strictObject({
    ...z.object(Object.fromEntries(Object.keys(head.shape).map((key) => [key, z.unknown().optional()]))).shape,
    ...Object.fromEntries(LISTS.map((key) => [key, z.unknown().optional()])),
  });
  for (const issue of known.safeParse(root).error?.issues ?? []) {
    for (const fault of explainZodIssue(issue, root, known)) report(fault);
  }
}

function idsOf(resources: unknown): string[] {
  if (!Array.isArray(resources)) return [];
  return resources.map((resource) => valueAt(resource, ['id'])).filter((id) => typeof id === 'string');
}
