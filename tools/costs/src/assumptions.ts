import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';

const Figure = z.number().nonnegative();

/** What only a deployed stage can tell; see `assumptions.yaml`. */
const Assumptions = z.strictObject({
  functionMs: z.strictObject({ ingress: Figure, orchestrator: Figure, relay: Figure, tools: Figure }),
  functionGb: Figure,
  agent: z.strictObject({ cpuSeconds: Figure, gb: Figure, sessionSeconds: Figure }),
  statusesPerMessage: Figure,
  logBytesPerInvocation: Figure,
  metricsPerStage: Figure,
  metricsPerBusiness: Figure,
  insightsMetricsPerFunction: Figure,
});
export type Assumptions = z.infer<typeof Assumptions>;

export function readAssumptions(file: string | URL): Assumptions {
  const parsed = Assumptions.safeParse(parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${String(file)} is not as it should be:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
