import { RemovalPolicy } from 'aws-cdk-lib';
import type { StageConfig } from '../stage-config.ts';

/**
 * What becomes of data when its stack is deleted, as the stage says. What a failed first deploy made goes in any case: it
 * would stand in the way of the next, which cannot find it again by its name.
 */
export function removalOf({ removal }: Pick<StageConfig, 'removal'>): RemovalPolicy {
  return removal === 'retain' ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
}
