import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { AccountConfig } from '../src/account-config.ts';
import { createApp } from '../src/create-app.ts';
import { readStages } from '../src/read-stages.ts';
import { makeStage } from './make-stage.ts';

const Template = z.object({
  Parameters: z.record(z.string(), z.object({ Type: z.string(), Default: z.unknown() })).default({}),
  Resources: z.record(
    z.string(),
    z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) }),
  ),
});

export interface SynthesizedStack {
  readonly name: string;
  readonly region: string;
  readonly template: z.infer<typeof Template>;
}

const NUMBER = '0123456789abcdef0123456789abcdef';

/** A stage with everything that a stage can have. */
export const FULL = makeStage({
  stage: 'full',
  account: '111122223333',
  region: 'eu-central-1',
  recoveryRegion: 'eu-west-1',
  agent: 'nova',
  modelId: 'eu.amazon.nova-pro-v1:0',
  removal: 'retain',
  maximumConcurrency: 7,
  whatsapp: [{ id: `waba-${NUMBER}`, phoneNumberIds: [`phone-number-id-${NUMBER}`], takeOver: false }],
});

/** A folder per deployable with a file in it: what is in a bundle does not matter to a template. */
export function fakeBundles(): (deployable: string) => string {
  const root = mkdtempSync(join(tmpdir(), 'randevou-bundles-'));
  return (deployable) => {
    const folder = join(root, deployable);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'handler.mjs'), `// ${deployable}`);
    return folder;
  };
}

/** The templates of the stages that are deployed, and of one that has everything. */
export function synthesize(): readonly SynthesizedStack[] {
  const app = createApp({
    stages: [...readStages(fileURLToPath(new URL('../stages', import.meta.url))), FULL],
    account: AccountConfig.parse({ github: { repository: 'example/bot' } }),
    bundleOf: fakeBundles(),
    quick: true,
  });
  return app.synth().stacks.map(({ stackName, environment, template }) => ({
    name: stackName,
    region: environment.region,
    template: Template.parse(template),
  }));
}
