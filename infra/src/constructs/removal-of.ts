import { RemovalPolicy } from 'aws-cdk-lib';
import type { StageConfig } from '../stage-config.ts';

/** What becomes of data when its stack is deleted, as the stage says. */
export function removalOf({ removal }: Pick<StageConfig, 'removal'>): RemovalPolicy {
  return removal === 'retain' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
}
