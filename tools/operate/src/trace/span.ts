import * as z from 'zod';

const nanoseconds = z.union([z.number(), z.string()]).transform((value) => Number(value) / 1_000_000);
const Attribute = z.union([z.string(), z.number(), z.boolean()]).catch('');

/** Attributes that are shown: ours, and what they cost. Others could hold anything. */
const SHOWN =
  /^(randevou\.(?!customer$|business)|gen_ai\.(usage|request\.model|tool\.name|tool\.status)|http\.response\.status_code$|faas\.coldstart$)/;

const StoredSpan = z.looseObject({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  name: z.string(),
  startTimeUnixNano: nanoseconds,
  endTimeUnixNano: nanoseconds,
  status: z.looseObject({ code: z.union([z.string(), z.number()]).optional() }).optional(),
  attributes: z.record(z.string(), Attribute).default({}),
  resource: z.looseObject({ attributes: z.record(z.string(), Attribute).default({}) }).optional(),
});

/** A span as it may be shown; epoch milliseconds. */
export interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string | undefined;
  readonly service: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly failed: boolean;
  readonly turnId: string | undefined;
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
}

/** A span as X-Ray's Transaction Search keeps it in its log group; undefined for what is none. */
export function readSpan(message: string): Span | undefined {
  const parsed = StoredSpan.safeParse(parseJson(message));
  if (!parsed.success) return undefined;
  const { traceId, spanId, parentSpanId, name, attributes, resource, status } = parsed.data;
  const service = resource?.attributes['service.name'];
  const turnId = attributes['randevou.turn'];
  return {
    traceId,
    spanId,
    parentSpanId,
    service: typeof service === 'string' ? service : 'unknown',
    name,
    start: parsed.data.startTimeUnixNano,
    end: parsed.data.endTimeUnixNano,
    failed: status?.code === 'ERROR' || status?.code === 2,
    turnId: typeof turnId === 'string' ? turnId : undefined,
    attributes: Object.fromEntries(Object.entries(attributes).filter(([key]) => SHOWN.test(key))),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
