import { AsyncLocalStorage } from 'node:async_hooks';
import {
  context,
  propagation,
  ROOT_CONTEXT,
  trace,
  TraceFlags,
  type Attributes,
  type Context,
  type Span,
  type SpanContext,
} from '@opentelemetry/api';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sampleServer } from '../test/sample-server.ts';
import { scope, stage } from '../test/scopes.ts';
import { createControllerClient } from './create-controller-client.ts';
import { httpHost } from './http-host.ts';

/*
 * The least that the OpenTelemetry API needs to be seen: contexts that follow the calls, a propagator, and a tracer that
 * writes down names and attributes.
 */

interface Recorded {
  readonly name: string;
  readonly spanId: string;
  readonly parent: string | undefined;
  readonly attributes: Attributes;
}

const recorded: Recorded[] = [];
const contexts = new AsyncLocalStorage<Context>();

function startSpan(name: string, parent: Context): Span {
  const attributes: Attributes = {};
  const spanContext: SpanContext = {
    traceId: 'a'.repeat(32),
    spanId: String(recorded.length + 1).padStart(16, '0'),
    traceFlags: TraceFlags.SAMPLED,
  };
  recorded.push({ name, spanId: spanContext.spanId, parent: trace.getSpanContext(parent)?.spanId, attributes });
  const span: Span = {
    ...trace.wrapSpanContext(spanContext),
    spanContext: () => spanContext,
    setAttribute: (key, value) => {
      attributes[key] = value;
      return span;
    },
    setAttributes: (more) => {
      Object.assign(attributes, more);
      return span;
    },
    setStatus: () => span,
    end: () => undefined,
    addEvent: () => span,
    addLink: () => span,
    addLinks: () => span,
    updateName: () => span,
    isRecording: () => true,
    recordException: () => undefined,
  };
  return span;
}

beforeAll(() => {
  context.setGlobalContextManager({
    active: () => contexts.getStore() ?? ROOT_CONTEXT,
    with: (active, run, thisArg, ...args) => contexts.run(active, () => run.apply(thisArg, args)),
    bind: (_, target) => target,
    enable() {
      return this;
    },
    disable() {
      return this;
    },
  });
  propagation.setGlobalPropagator({
    inject: (from, carrier, setter) => setter.set(carrier, 'traceparent', trace.getSpanContext(from)?.spanId ?? ''),
    extract: (into, carrier, getter) => {
      const spanId = [getter.get(carrier, 'traceparent')].flat()[0];
      if (spanId === undefined) return into;
      return trace.setSpanContext(into, { traceId: 'a'.repeat(32), spanId, traceFlags: TraceFlags.SAMPLED });
    },
    fields: () => ['traceparent'],
  });
  trace.setGlobalTracerProvider({
    getTracer: () => ({
      startSpan: (name) => startSpan(name, context.active()),
      startActiveSpan: (name: string, ...rest: unknown[]) => {
        const run = rest.at(-1);
        if (typeof run !== 'function') throw new TypeError('no function');
        const span = startSpan(name, context.active());
        const result: unknown = context.with(trace.setSpan(context.active(), span), (): unknown =>
          Reflect.apply(run, undefined, [span]),
        );
        // The API types this by the callback; no implementation could follow that without a cast.
        return result as never;
      },
    }),
  });
});
beforeEach(() => void recorded.splice(0));
afterAll(() => {
  trace.disable();
  context.disable();
  propagation.disable();
});

async function called(name: string, args: Record<string, unknown>) {
  const { sign, verifyScope } = await stage();
  const host = await httpHost(() => sampleServer(verifyScope));
  const servers = async () => [{ name: 'sample', url: host.url, thirdParty: false }];
  const routes = { greet: 'sample', fail: 'sample', 'name of Anya': 'sample' };
  const token = await sign(scope('controller', { contact: { phone: '+23057001234', name: 'Anya' } }));
  await createControllerClient({ servers, routes })
    .call(name, args, token)
    .catch(() => undefined);
  await host.close();
}

describe('runTool', () => {
  it('has one span per call, a child of the caller’s over HTTP', async () => {
    await called('greet', { party_size: 4 });
    const [caller, tool] = recorded;
    expect(recorded.map(({ name }) => name)).toEqual(['call greet', 'tool greet']);
    expect(tool?.parent).toBe(caller?.spanId);
    expect(tool?.attributes).toEqual({
      'randevou.business_id': 'la-kaz',
      'randevou.role': 'controller',
      'randevou.turn_id': scope('controller').turnId,
      'randevou.tool_outcome': 'ok',
    });
  });

  it('notes how a failed call ended, and nothing of what it was about', async () => {
    await called('fail', { how: 'bug' });
    expect(recorded.map(({ attributes }) => attributes['randevou.tool_outcome'])).toEqual(['internal', 'internal']);
    expect(recorded[1]?.attributes['randevou.error_type']).toBe('Error');
    expect(JSON.stringify(recorded)).not.toMatch(/57001234|Anya/);
  });

  it('names no span after a tool that there is not: the name is the caller’s words', async () => {
    await called('name of Anya', {});
    expect(recorded.map(({ name }) => name)).toContain('tool unknown');
  });
});
