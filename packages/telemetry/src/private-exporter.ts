import type { Attributes } from '@opentelemetry/api';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-base';

/**
 * Attributes that may leave the process. Libraries put prompts, arguments and addresses into others
 * (Strands: message text in events, tool arguments), so everything not listed is dropped.
 */
const ALLOWED_ATTRIBUTES = new Set([
  'faas.coldstart',
  'gen_ai.operation.name',
  'gen_ai.request.model',
  'gen_ai.system',
  'gen_ai.tool.name',
  'gen_ai.tool.status',
  'gen_ai.usage.cache_read_input_tokens',
  'gen_ai.usage.input_tokens',
  'gen_ai.usage.output_tokens',
  'http.response.status_code',
  'rpc.method',
  'rpc.service',
]);

function allowed(attributes: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).filter(([name]) => name.startsWith('randevou.') || ALLOWED_ATTRIBUTES.has(name)),
  );
}

/** The span without events, links' attributes, status message, and all attributes that are not on the list. */
export function stripSpan(span: ReadableSpan): ReadableSpan {
  return {
    name: span.name,
    kind: span.kind,
    spanContext: () => span.spanContext(),
    ...(span.parentSpanContext === undefined ? {} : { parentSpanContext: span.parentSpanContext }),
    startTime: span.startTime,
    endTime: span.endTime,
    status: { code: span.status.code },
    attributes: allowed(span.attributes),
    links: span.links.map((link) => ({ context: link.context })),
    events: [],
    duration: span.duration,
    ended: span.ended,
    resource: span.resource,
    instrumentationScope: span.instrumentationScope,
    droppedAttributesCount: span.droppedAttributesCount,
    droppedEventsCount: span.droppedEventsCount,
    droppedLinksCount: span.droppedLinksCount,
  };
}

/** Passes spans on without anything personal; `randevou.*` attributes are ours and hold pseudonyms only. */
export function createPrivateExporter(inner: SpanExporter): SpanExporter {
  return {
    export: (spans, done) => {
      inner.export(spans.map(stripSpan), done);
    },
    shutdown: () => inner.shutdown(),
    ...(inner.forceFlush === undefined ? {} : { forceFlush: () => inner.forceFlush?.() ?? Promise.resolve() }),
  };
}
