import { context, SpanStatusCode, trace, type Attributes, type Context, type Span } from '@opentelemetry/api';

export interface InSpanOptions {
  /** Names of ours start with `randevou.`; no personal data. */
  readonly attributes?: Attributes;
  /** Where the work was started from; the active span unless given. */
  readonly parent?: Context;
}

/** Runs one step under a span of its own; a failure marks the span and goes on to the caller. */
export async function inSpan<T>(
  name: string,
  run: (span: Span) => Promise<T>,
  { attributes = {}, parent = context.active() }: InSpanOptions = {},
): Promise<T> {
  return trace.getTracer('randevou').startActiveSpan(name, { attributes }, parent, async (span) => {
    try {
      return await run(span);
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}
