import { ROOT_CONTEXT, SpanKind, trace, TraceFlags, type Context } from '@opentelemetry/api';
import { SamplingDecision } from '@opentelemetry/sdk-trace-base';
import { describe, expect, it } from '@jest/globals';
import { createColdStartSampler } from './cold-start-sampler.ts';

const traceId = '5759e988bd862e3fe1be46a994272793';

function below(isRemote: boolean, traceFlags: TraceFlags): Context {
  const parent = { traceId, spanId: '53995c3f42cd8ad8', traceFlags, isRemote };
  return trace.setSpanContext(ROOT_CONTEXT, parent);
}

describe('createColdStartSampler', () => {
  it('marks the first span of a process that begins an invocation', () => {
    const sampler = createColdStartSampler();
    const sample = (context: Context) => sampler.shouldSample(context, traceId, 'x', SpanKind.INTERNAL, {}, []);
    expect(sample(ROOT_CONTEXT).attributes).toEqual({ 'faas.coldstart': true });
    expect(sample(below(false, TraceFlags.SAMPLED)).attributes).toBeUndefined();
    expect(sample(below(true, TraceFlags.SAMPLED))).toEqual({
      decision: SamplingDecision.RECORD_AND_SAMPLED,
      attributes: { 'faas.coldstart': false },
    });
  });

  it('records what the parent records', () => {
    const sampler = createColdStartSampler();
    const { decision } = sampler.shouldSample(below(true, TraceFlags.NONE), traceId, 'x', SpanKind.INTERNAL, {}, []);
    expect(decision).toBe(SamplingDecision.NOT_RECORD);
  });
});
