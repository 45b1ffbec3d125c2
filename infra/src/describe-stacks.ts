import type { App } from 'aws-cdk-lib';
import * as z from 'zod';

const Template = z.object({ Resources: z.record(z.string(), z.unknown()).default({}) });
type Assembly = ReturnType<App['synth']>;

/** One line per stack, by name: name, region, number of resources, size of the template. */
export function describeStacks(stacks: Assembly['stacks']): readonly string[] {
  const width = Math.max(0, ...stacks.map(({ id }) => id.length));
  const byName = stacks.toSorted((a, b) => a.id.localeCompare(b.id));
  return byName.map(({ id, environment, template }) => {
    const { Resources: resources } = Template.parse(template);
    const count = String(Object.keys(resources).length).padStart(4);
    const kilobytes = (JSON.stringify(template).length / 1000).toFixed(0).padStart(4);
    return `${id.padEnd(width)}  ${environment.region.padEnd(14)} ${count} resources ${kilobytes} kB`;
  });
}
