import type { App, Stack } from 'aws-cdk-lib';
import type { StageConfig } from './stage-config.ts';
import { DataStack } from './stacks/data-stack.ts';
import type { StageStackProps } from './stacks/stage-stack.ts';

export interface StackOfStage {
  /** `data` becomes the stack `randevou-<stage>-data`. */
  readonly name: string;
  readonly create: (app: App, props: StageStackProps) => Stack;
  /** Whose parameters it reads: deployed before it where several are deployed at once. */
  readonly after?: readonly string[];
  /** Which stages have it; all unless given. */
  readonly when?: (config: StageConfig) => boolean;
}

/** A stack of a stage is one line here. Tool servers are found, and need none. */
export const stacksOfStage: readonly StackOfStage[] = [
  { name: 'data', create: (app, props) => new DataStack(app, props) },
];
