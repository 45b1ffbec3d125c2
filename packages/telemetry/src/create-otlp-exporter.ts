import { ExportResultCode } from '@opentelemetry/core';
import { JsonTraceSerializer } from '@opentelemetry/otlp-transformer';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-base';
import * as z from 'zod';
import { createXRaySigner, type XRaySignerOptions } from './sign-for-xray.ts';

/** Spans that did not arrive. `reason`: `http 403`, `rejected`, or the name of what went wrong, such as `TimeoutError`. */
export interface SpansLost {
  readonly spans: number;
  readonly reason: string;
}

export interface OtlpExporterOptions extends XRaySignerOptions {
  /** Base URL of an OTLP/HTTP receiver; spans go to `<endpoint>/v1/traces`. */
  readonly endpoint: string;
  /** An export takes at most so long, milliseconds. */
  readonly timeoutMs: number;
  readonly onLost: (lost: SpansLost) => void;
  /** The global one unless given. */
  readonly fetch?: typeof fetch;
}

/** int64 in protobuf's JSON is a string. */
const Answer = z.object({
  partialSuccess: z.object({ rejectedSpans: z.coerce.number().int() }).partial().optional(),
});

/**
 * Exports spans as OTLP in JSON over HTTP, signed for X-Ray. An export is tried once within its time: spans are lost
 * sooner than a conversation waits. Never throws; what is lost is reported.
 */
export function createOtlpExporter(options: OtlpExporterOptions): SpanExporter {
  const { endpoint, timeoutMs, onLost, fetch: send = fetch } = options;
  const url = new URL(`${endpoint.replace(/\/$/, '')}/v1/traces`);
  const headersOf = createXRaySigner(options);
  const running = new Set<Promise<void>>();

  const post = async (spans: readonly ReadableSpan[]): Promise<SpansLost | undefined> => {
    const body = JsonTraceSerializer.serializeRequest([...spans]) ?? new Uint8Array();
    const signal = AbortSignal.timeout(timeoutMs);
    const headers = await raceWith(signal, headersOf(url, body));
    const response = await send(url, { method: 'POST', headers, body: Buffer.from(body), redirect: 'error', signal });
    const text = await response.text();
    if (!response.ok) return { spans: spans.length, reason: `http ${String(response.status)}` };
    const rejected = rejectedIn(text);
    return rejected > 0 ? { spans: rejected, reason: 'rejected' } : undefined;
  };

  return {
    export: (spans, done) => {
      const run = async (): Promise<void> => {
        const lost = await post(spans).catch((error: unknown) => ({ spans: spans.length, reason: nameOf(error) }));
        if (lost !== undefined) onLost(lost);
        // What is lost was reported; the processor would write its own line about it.
        done({ code: ExportResultCode.SUCCESS });
      };
      const exporting = run().finally(() => running.delete(exporting));
      running.add(exporting);
    },
    forceFlush: async () => {
      await Promise.all(running);
    },
    shutdown: async () => {
      await Promise.all(running);
    },
  };
}

/** A role's credentials may have to be fetched, and that knows no signal. */
function raceWith<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new DOMException('too late', 'TimeoutError')), { once: true });
  });
  return Promise.race([work, late]);
}

function rejectedIn(text: string): number {
  try {
    return Answer.parse(JSON.parse(text)).partialSuccess?.rejectedSpans ?? 0;
  } catch {
    // An answer of success without JSON says nothing of losses.
    return 0;
  }
}

function nameOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return typeof error;
  // fetch calls every failed connection a TypeError; its cause says more.
  const cause = 'cause' in error ? error.cause : undefined;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  if (typeof code === 'string') return code;
  return 'name' in error && typeof error.name === 'string' ? error.name : 'unknown';
}
