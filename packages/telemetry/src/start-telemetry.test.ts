import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { context, propagation, SpanStatusCode, trace } from '@opentelemetry/api';
import { InMemorySpanExporter } from '@opentelemetry/sdk-trace-base';
import { describe, expect, it } from '@jest/globals';
import { createOtlpExporter } from './create-otlp-exporter.ts';
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

  it('lets an answer wait no longer than a quarter of a second for a collector that is silent', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const endpoint = `http://127.0.0.1:${String((silent.address() as AddressInfo).port)}`;
    const exporter = createOtlpExporter({ endpoint, timeoutMs: 2000, onLost: () => undefined, now: () => Date.now() });
    const telemetry = startTelemetry({ service: 'test', exporter });
    exporter.export([], () => undefined);
    const began = performance.now();
    await telemetry.flushBriefly();
    const waited = performance.now() - began;
    silent.closeAllConnections();
    silent.close();
    await telemetry.flush();
    expect(waited).toBeGreaterThan(200);
    expect(waited).toBeLessThan(1000);
  });
});
