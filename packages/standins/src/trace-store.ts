import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import * as z from 'zod';
import { listenLocally } from './http/listen-locally.ts';

const AnyValue = z.union([
  z.looseObject({ stringValue: z.string() }),
  z.looseObject({ intValue: z.union([z.number(), z.string()]) }),
  z.looseObject({ doubleValue: z.number() }),
  z.looseObject({ boolValue: z.boolean() }),
  z.looseObject({
    arrayValue: z.looseObject({ values: z.array(z.looseObject({ stringValue: z.string().optional() })).default([]) }),
  }),
  z.looseObject({}),
]);
const Attributes = z.array(z.looseObject({ key: z.string(), value: AnyValue })).default([]);
const nanoseconds = z.union([z.string(), z.number()]).transform((value) => Number(BigInt(value) / 1000n) / 1000);
const Export = z.looseObject({
  resourceSpans: z.array(
    z.looseObject({
      resource: z.looseObject({ attributes: Attributes }).optional(),
      scopeSpans: z.array(
        z.looseObject({
          spans: z.array(
            z.looseObject({
              traceId: z.string(),
              spanId: z.string(),
              parentSpanId: z.string().optional(),
              name: z.string(),
              startTimeUnixNano: nanoseconds,
              endTimeUnixNano: nanoseconds,
              attributes: Attributes,
              status: z.looseObject({ code: z.int().optional() }).optional(),
            }),
          ),
        }),
      ),
    }),
  ),
});

export type AttributeValue = string | number | boolean | readonly string[];

/** A span as kept; times in epoch milliseconds. */
export interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string | undefined;
  readonly service: string;
  readonly name: string;
  readonly start: number;
  readonly durationMs: number;
  readonly failed: boolean;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
}

export interface TraceStore {
  /** Base URL of the OTLP/HTTP collector. */
  readonly url: string;
  /** Spans of all traces with a span that matches, by start. */
  find(matches: (span: Span) => boolean): readonly Span[];
  clear(): void;
  close(): Promise<void>;
}

/** Traces kept; the oldest go first. */
const MOST_TRACES = 1000;

function readValue(value: z.infer<typeof AnyValue>): AttributeValue | undefined {
  if ('stringValue' in value && typeof value.stringValue === 'string') return value.stringValue;
  if ('intValue' in value) return Number(value.intValue);
  if ('doubleValue' in value && typeof value.doubleValue === 'number') return value.doubleValue;
  if ('boolValue' in value && typeof value.boolValue === 'boolean') return value.boolValue;
  const array = z.looseObject({
    arrayValue: z.looseObject({ values: z.array(z.looseObject({ stringValue: z.string() })) }),
  });
  const parsed = array.safeParse(value);
  return parsed.success ? parsed.data.arrayValue.values.map(({ stringValue }) => stringValue) : undefined;
}

function readAttributes(attributes: z.infer<typeof Attributes>): Record<string, AttributeValue> {
  const read: Record<string, AttributeValue> = {};
  for (const { key, value } of attributes) {
    const known = readValue(value);
    if (known !== undefined) read[key] = known;
  }
  return read;
}

function readSpans(body: unknown): Span[] {
  return Export.parse(body).resourceSpans.flatMap(({ resource, scopeSpans }) => {
    const service = readAttributes(resource?.attributes ?? [])['service.name'];
    return scopeSpans.flatMap(({ spans }) =>
      spans.map((span) => ({
        traceId: span.traceId,
        spanId: span.spanId,
        parentSpanId: span.parentSpanId === '' ? undefined : span.parentSpanId,
        service: typeof service === 'string' ? service : 'unknown',
        name: span.name,
        start: span.startTimeUnixNano,
        durationMs: Math.max(0, span.endTimeUnixNano - span.startTimeUnixNano),
        failed: span.status?.code === 2,
        attributes: readAttributes(span.attributes),
      })),
    );
  });
}

/**
 * An OTLP/HTTP receiver for traces in JSON that keeps the newest in memory. `onExport` is given each request as it came.
 */
export async function startTraceStore(onExport: (body: string) => void = () => undefined): Promise<TraceStore> {
  const traces = new Map<string, Span[]>();
  const keep = (span: Span) => {
    const trace = traces.get(span.traceId) ?? [];
    trace.push(span);
    traces.set(span.traceId, trace);
    const [oldest] = traces.keys();
    if (traces.size > MOST_TRACES && oldest !== undefined) traces.delete(oldest);
  };
  const server = createServer((incoming, response) => {
    const receive = async () => {
      const body = (await buffer(incoming)).toString('utf8');
      onExport(body);
      for (const span of readSpans(JSON.parse(body))) keep(span);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{}');
    };
    receive().catch((error: unknown) => {
      response.writeHead(400, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ message: String(error) }));
    });
  });
  const { url, close } = await listenLocally(server);
  return {
    url,
    find: (matches) =>
      [...traces.values()]
        .filter((trace) => trace.some(matches))
        .flat()
        .sort((one, other) => one.start - other.start),
    clear: () => {
      traces.clear();
    },
    close,
  };
}
