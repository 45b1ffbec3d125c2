import { context, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor, type SpanExporter } from '@opentelemetry/sdk-trace-base';
import { createPrivateExporter } from './private-exporter.ts';

export interface Telemetry {
  /** Sends what is still in memory; called before a Lambda goes to sleep. A collector that is down is not an error. */
  flush(): Promise<void>;
}

export interface TelemetryOptions {
  /** Name of the deployable, e.g. `orchestrator`. */
  readonly service: string;
  /** Base URL of an OTLP/HTTP collector; spans go to `<endpoint>/v1/traces`. Absent: no spans are recorded. */
  readonly endpoint?: string | undefined;
  /** Instead of the OTLP exporter. */
  readonly exporter?: SpanExporter;
}

/** Sets up tracing for this process, once, at its start. Every span loses its personal data before it is exported. */
export function startTelemetry(options: TelemetryOptions): Telemetry {
  const exporter =
    options.exporter ??
    (options.endpoint === undefined
      ? undefined
      : new OTLPTraceExporter({ url: `${options.endpoint.replace(/\/$/, '')}/v1/traces`, timeoutMillis: 2000 }));
  if (exporter === undefined) return { flush: () => Promise.resolve() };

  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': options.service }),
    spanProcessors: [new BatchSpanProcessor(createPrivateExporter(exporter), { scheduledDelayMillis: 500 })],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
  return {
    flush: async () => {
      try {
        await provider.forceFlush();
      } catch {
        // The exporter reports through OpenTelemetry's own diagnostics; a lost span must not fail a booking.
      }
    },
  };
}
