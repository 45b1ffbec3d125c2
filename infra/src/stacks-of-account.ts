import type { App, Stack } from 'aws-cdk-lib';
import type { StageConfig } from './stage-config.ts';

/** An account and region in which stages are deployed. */
export interface Place {
  readonly account: string | undefined;
  readonly region: string;
  readonly stages: readonly StageConfig[];
}

export interface StackOfAccount {
  /** `account` becomes the stack `randevou-account`. */
  readonly name: string;
  /** `id`: of the construct; differs from the stack's name where there are several places. */
  readonly create: (app: App, id: string, place: Place) => Stack;
}

/** What an account and region has once, for all stages: one line each. */
export const stacksOfAccount: readonly StackOfAccount[] = [];

/** Where the stages are deployed, each account and region once. */
export function placesOf(stages: readonly StageConfig[]): readonly Place[] {
  const places = new Map<string, Place>();
  for (const stage of stages) {
    const key = `${stage.account ?? ''}/${stage.region}`;
    const others = places.get(key)?.stages ?? [];
    places.set(key, { account: stage.account, region: stage.region, stages: [...others, stage] });
  }
  return [...places.values()];
}
