import { context, propagation, ROOT_CONTEXT, trace } from '@opentelemetry/api';
import { InMemorySpanExporter } from '@opentelemetry/sdk-trace-base';
import { describe, expect, it } from '@jest/globals';
import { inSpan } from './in-span.ts';
import { invocationTrace } from './invocation-trace.ts';
import { startTelemetry } from './start-telemetry.ts';

const exporter = new InMemorySpanExporter();
const telemetry = startTelemetry({ service: 'test', exporter });
const TRACE = '5759e988bd862e3fe1be46a994272793';
const header = (sampled: 0 | 1) =>
  `Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=${String(sampled)};Lineage=1:abc:0`;

describe('invocationTrace', () => {
  it('goes on with the trace that Lambda began, also over a queue, and tells cold starts apart', async () => {
    const carrier: Record<string, string> = {};
    // Not sampled: nothing is recorded, and yet it is the first invocation of the process.
    const isRecorded = await inSpan('not sampled', async (span) => span.isRecording(), {
      parent: invocationTrace(header(0)),
    });
    expect(isRecorded).toBe(false);
    for (const _ of [1, 2]) {
      await inSpan(
        'ingress',
        async (span) => {
          expect(span.spanContext().traceId).toBe(TRACE);
          await inSpan('inner', async () => undefined);
          propagation.inject(context.active(), carrier);
        },
        { parent: invocationTrace(header(1)) },
      );
    }
    await telemetry.flush();
    const spans = exporter.getFinishedSpans();
    expect(spans.map(({ name, attributes }) => [name, attributes['faas.coldstart']])).toEqual([
      ['inner', undefined],
      ['ingress', false],
      ['inner', undefined],
      ['ingress', false],
    ]);
    expect(spans[1]?.parentSpanContext?.spanId).toBe('53995c3f42cd8ad8');
    const sender = spans[3]?.spanContext().spanId ?? '';
    expect(carrier).toEqual({
      traceparent: `00-${TRACE}-${sender}-01`,
      'x-amzn-trace-id': `Root=1-5759e988-bd862e3fe1be46a994272793;Parent=${sender};Sampled=1`,
    });
    // A front of AWS writes its own header; ours holds.
    const both = {
      ...carrier,
      'x-amzn-trace-id': 'Root=1-00000000-bd862e3fe1be46a994272793;Parent=1111111111111111;Sampled=0',
    };
    expect(trace.getSpanContext(propagation.extract(ROOT_CONTEXT, both))).toMatchObject({
      traceId: TRACE,
      spanId: sender,
    });
  });

  it.each([undefined, '', 'Root=1-5759e988-bd862e3fe1be46a994272793', 'Root=x;Parent=y;Sampled=1'])(
    'begins a new trace where there is no parent to go on from: %j',
    (text) => {
      expect(trace.getSpanContext(invocationTrace(text))).toBeUndefined();
    },
  );
});
