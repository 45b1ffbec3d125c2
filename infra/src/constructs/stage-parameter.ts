import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';

/** Publishes a value for the other stacks of the stage; `name` is one of `names` of the contracts. */
export function publish(scope: Construct, id: string, name: string, value: string): void {
  new StringParameter(scope, id, { parameterName: name, stringValue: value });
}

/** What another stack published, as it stands when this stack is deployed: stacks share no exports, so each deploys alone. */
export function published(scope: Construct, name: string): string {
  return StringParameter.valueForStringParameter(scope, name);
}
