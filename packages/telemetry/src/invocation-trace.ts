import { propagation, ROOT_CONTEXT, type Context } from '@opentelemetry/api';
import { AWSXRAY_TRACE_ID_HEADER } from '@opentelemetry/propagator-aws-xray';

/**
 * The parent that Lambda gives an invocation: `_X_AMZN_TRACE_ID`, which it sets anew for each
 * (`Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1`). Without one, or one that cannot be
 * read, a new trace begins.
 */
export function invocationTrace(header: string | undefined): Context {
  return header === undefined ? ROOT_CONTEXT : propagation.extract(ROOT_CONTEXT, { [AWSXRAY_TRACE_ID_HEADER]: header });
}
