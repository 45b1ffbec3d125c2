import { trace, type Attributes } from '@opentelemetry/api';
import { AlwaysOnSampler, ParentBasedSampler, type Sampler } from '@opentelemetry/sdk-trace-base';

/**
 * Samples what its parent samples, and everything that has none. A span whose parent is in another process begins an
 * invocation: it says whether that is the first of this process, so that dashboards can tell cold starts apart.
 * A sampler, because it is asked about unsampled spans too.
 */
export function createColdStartSampler(): Sampler {
  const byParent = new ParentBasedSampler({ root: new AlwaysOnSampler() });
  let isFirst = true;
  return {
    shouldSample: (context, traceId, name, kind, attributes, links) => {
      const result = byParent.shouldSample(context, traceId, name, kind, attributes, links);
      const parent = trace.getSpanContext(context);
      if (parent !== undefined && parent.isRemote !== true) return result;
      const marks: Attributes = { ...result.attributes, 'faas.coldstart': isFirst };
      isFirst = false;
      return { ...result, attributes: marks };
    },
    toString: () => `ColdStart{${byParent.toString()}}`,
  };
}
