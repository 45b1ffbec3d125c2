import type { App, Stack } from 'aws-cdk-lib';
import type { AccountConfig } from './account-config.ts';
import { AccountStack } from './stacks/account-stack.ts';
import type { StageConfig } from './stage-config.ts';

/** An account and region in which stages are deployed. */
export interface Place {
  readonly account: string | undefined;
  readonly region: string;
  readonly stages: readonly StageConfig[];
  /** The first of its account: has what an account has once over all regions. */
  readonly first: boolean;
}

export interface StackOfAccount {
  /** `account` becomes the stack `randevou-account`. */
  readonly name: string;
  /** `id`: of the construct; differs from the stack's name where there are several places. */
  readonly create: (app: App, id: string, place: Place, account: AccountConfig) => Stack;
}

/** What an account and region has once, for all stages: one line each. */
export const stacksOfAccount: readonly StackOfAccount[] = [
  { name: 'account', create: (app, id, place, account) => new AccountStack(app, id, { place, account }) },
];

/**
 * Where the stages are deployed, each account and region once. Throws where one stage of a region names its account and
 * another does not: were it the same, each deploy would take the other's roles and alarms out of the one stack.
 */
export function placesOf(stages: readonly StageConfig[]): readonly Place[] {
  for (const { stage, region } of stages.filter(({ account }) => account === undefined)) {
    const named = stages.find((other) => other.region === region && other.account !== undefined);
    if (named !== undefined)
      throw new Error(
        `Stage ${named.stage} says its account and stage ${stage} of the same region does not: say account in stages/${stage}.yaml, too`,
      );
  }
  const places = new Map<string, Place>();
  for (const stage of stages) {
    const key = `${stage.account ?? ''}/${stage.region}`;
    const others = places.get(key)?.stages ?? [];
    const first = places.get(key)?.first ?? ![...places.values()].some(({ account }) => account === stage.account);
    places.set(key, { account: stage.account, region: stage.region, stages: [...others, stage], first });
  }
  return [...places.values()];
}
