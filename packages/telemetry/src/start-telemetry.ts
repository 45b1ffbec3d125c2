import { setTimeout as sleep } from 'node:timers/promises';
import { context, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { CompositePropagator, W3CTraceContextPropagator } from '@opentelemetry/core';
import { AWSXRayPropagator } from '@opentelemetry/propagator-aws-xray';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor, type SpanExporter } from '@opentelemetry/sdk-trace-base';
import { createColdStartSampler } from './cold-start-sampler.ts';
import { createLogger } from './create-logger.ts';
import { createOtlpExporter, type SpansLost } from './create-otlp-exporter.ts';
import { createPrivateExporter } from './private-exporter.ts';

export interface Telemetry {
  /** Sends what is still in memory; called before a Lambda goes to sleep. A collector that is down is not an error. */
  flush(): Promise<void>;
  /**
   * The same for a quarter of a second at most: before an answer that somebody waits for. What is not out by then goes on
   * by itself, as long as the process is awake.
   */
  flushBriefly(): Promise<void>;
}

export interface TelemetryOptions {
  /** Name of the deployable, e.g. `orchestrator`. */
  readonly service: string;
  /**
   * Base URL of an OTLP/HTTP receiver; spans go to `<endpoint>/v1/traces`, signed where it is X-Ray's. Absent: no spans
   * are recorded.
   */
  readonly endpoint?: string | undefined;
  /** Instead of the OTLP exporter. */
  readonly exporter?: SpanExporter;
  /** Told of spans that did not arrive; a warning in the log unless given. */
  readonly onLost?: (lost: SpansLost) => void;
}

/** Longest that an export takes; who calls `flush` waits for it, when the reply is out. */
const EXPORT_TIMEOUT_MS = 2000;
/** X-Ray takes spans within tens of milliseconds; a slow X-Ray must not make each call of a tool slow. */
const BRIEFLY_MS = 250;

/** Sets up tracing for this process, once, at its start. Every span loses its personal data before it is exported. */
export function startTelemetry(options: TelemetryOptions): Telemetry {
  const { service, endpoint } = options;
  const onLost = options.onLost ?? warnOf(service);
  const exporter =
    options.exporter ??
    (endpoint === undefined
      ? undefined
      : createOtlpExporter({ endpoint, timeoutMs: EXPORT_TIMEOUT_MS, onLost, now: () => Date.now() }));
  if (exporter === undefined) return { flush: () => Promise.resolve(), flushBriefly: () => Promise.resolve() };

  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    sampler: createColdStartSampler(),
    spanProcessors: [new BatchSpanProcessor(createPrivateExporter(exporter), { scheduledDelayMillis: 500 })],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  // Both are written. Of those that came the W3C one, which only we write, holds.
  propagation.setGlobalPropagator(
    new CompositePropagator({ propagators: [new AWSXRayPropagator(), new W3CTraceContextPropagator()] }),
  );
  trace.setGlobalTracerProvider(provider);
  const flush = async (): Promise<void> => {
    try {
      await provider.forceFlush();
      // The processor does not wait for what its timer sent: the function would fall asleep over it.
      await exporter.forceFlush?.();
    } catch {
      // Of an exporter of somebody else's; ours reports what it loses. A lost span must not fail a booking.
    }
  };
  return { flush, flushBriefly: () => Promise.race([flush(), sleep(BRIEFLY_MS, undefined, { ref: false })]) };
}

function warnOf(service: string): (lost: SpansLost) => void {
  const logger = createLogger({ service });
  return (lost) => {
    logger.warn('spans lost', { ...lost });
  };
}
