import { context, propagation, SpanStatusCode, trace } from '@opentelemetry/api';
import { InMemorySpanExporter } from '@opentelemetry/sdk-trace-base';
import { describe, expect, it } from '@jest/globals';
import { startTelemetry } from './start-telemetry.ts';

describe('startTelemetry', () => {
  it('exports spans of one trace without anything that is not on the list', async () => {
    const exporter = new InMemorySpanExporter();
    const telemetry = startTelemetry({ service: 'test', exporter });
    const tracer = trace.getTracer('test');
    await tracer.startActiveSpan('outer', async (outer) => {
      outer.setAttributes({ 'randevou.turn': 'abc', 'user.message': 'My name is Anya' });
      outer.addEvent('gen_ai.user.message', { content: 'My name is Anya' });
      outer.setStatus({ code: SpanStatusCode.ERROR, message: 'Anya' });
      await Promise.resolve();
      tracer.startActiveSpan('inner', (inner) => {
        inner.end();
      });
      outer.end();
    });
    await telemetry.flush();

    const spans = exporter.getFinishedSpans();
    const outer = spans.find((span) => span.name === 'outer');
    const inner = spans.find((span) => span.name === 'inner');
    expect(outer?.attributes).toEqual({ 'faas.coldstart': true, 'randevou.turn': 'abc' });
    expect(outer?.events).toEqual([]);
    expect(outer?.status).toEqual({ code: SpanStatusCode.ERROR });
    expect(inner?.parentSpanContext?.spanId).toBe(outer?.spanContext().spanId);
    expect(JSON.stringify(spans.map((span) => [span.attributes, span.events, span.status]))).not.toContain('Anya');
  });

  it('carries the trace over a process border as traceparent', () => {
    const carrier: Record<string, string> = {};
    trace.getTracer('test').startActiveSpan('sender', (span) => {
      propagation.inject(context.active(), carrier);
      span.end();
      const received = trace.getSpanContext(propagation.extract(context.active(), carrier));
      expect(received?.traceId).toBe(span.spanContext().traceId);
    });
    expect(carrier['traceparent']).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  });
});
