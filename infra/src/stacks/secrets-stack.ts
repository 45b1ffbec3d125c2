import { ArnFormat, Aws, Duration, Validations } from 'aws-cdk-lib';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnRotationSchedule, CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';
import { names } from '@randevou/contracts';
import type { Construct } from 'constructs';
import { atOnce } from '../constructs/at-once.ts';
import { removalOf } from '../constructs/removal-of.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { StageStack, type StageStackProps } from './stage-stack.ts';

/**
 * The stage's secrets, one per purpose. No template holds a value: the first rotation, at once, makes the first ones of
 * those that rotate; the channel's and those of third parties are written by an operator. The public keys of the tool
 * scopes, `scopeKeysParameter`, are the rotator's to write, so they are no resource here, and stay when the stack goes.
 */
export class SecretsStack extends StageStack {
  /** `providers`: third parties whose secrets tool servers read; of these it makes the place alone. */
  constructor(scope: Construct, props: StageStackProps, providers: readonly string[] = []) {
    super(scope, 'secrets', props, 'Randevou: the secrets of the stage, and the function that rotates them');
    const { stage } = props.config;
    const rotated = [
      {
        // Each adds a key by which customers are looked for, so not often.
        days: 365,
        secret: this.#secret('Pseudonyms', names.pseudonymSecret(stage), 'Keys of the pseudonyms'),
      },
      {
        days: 30,
        secret: this.#secret('ScopeSigning', names.scopeSigningSecret(stage), 'Signs the scope of tool calls'),
      },
      { days: 30, secret: this.#secret('Smoke', names.smokeSecret(stage), 'Signs the events of the smoke test') },
    ];
    const channel = this.#secret('Channel', names.channelSecret(stage), 'The WhatsApp numbers of the stage', false);
    Validations.of(channel).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'Which numbers are the stage’s: facts of Meta’s and AWS’s, with nothing in them that could be renewed.',
    });

    for (const provider of providers) {
      const secret = this.#secret(
        `ThirdParty-${provider}`,
        names.thirdPartySecret(stage, provider),
        `Credentials at ${provider}`,
        false,
      );
      Validations.of(secret).acknowledge({
        id: 'AwsSolutions-SMG4',
        reason: 'What the provider gave: it is renewed there, and put here by an operator.',
      });
    }

    const rotator = this.#rotator(
      props,
      rotated.map(({ secret }) => secret.ref),
    );
    for (const { days, secret } of rotated) this.#rotate(secret, days, rotator);
  }

  /**
   * One that rotates begins with a value that CloudFormation makes up, so that there is a version to rotate; the rotator
   * takes it for none. Encrypted with Secrets Manager's own key of the account, also in
   * the other region.
   */
  #secret(id: string, name: string, description: string, rotates = true): CfnSecret {
    const { recoveryRegion } = this.config;
    const secret = new CfnSecret(this, id, {
      name,
      description,
      ...(rotates ? { generateSecretString: {} } : {}),
      ...(recoveryRegion === undefined ? {} : { replicaRegions: [{ region: recoveryRegion }] }),
    });
    secret.applyRemovalPolicy(removalOf(this.config));
    return secret;
  }

  #rotator({ config, bundleOf }: StageStackProps, secrets: readonly string[]): ServiceFunction {
    const rotator = new ServiceFunction(this, 'Rotator', {
      // The four steps of a rotation are for one version of the code.
      config: atOnce(config),
      name: 'rotator',
      description: 'Makes new keys for Secrets Manager',
      bundle: bundleOf('apps/rotator'),
      timeout: Duration.minutes(1),
      memoryMb: 256,
      environment: config.recoveryRegion === undefined ? {} : { RANDEVOU_SECOND_REGION: config.recoveryRegion },
    });
    rotator.allow(
      [
        'secretsmanager:DescribeSecret',
        'secretsmanager:GetSecretValue',
        'secretsmanager:PutSecretValue',
        'secretsmanager:UpdateSecretVersionStage',
      ],
      secrets,
    );
    // Tool servers in the other region read the public keys there, as they read the secrets.
    const regions = [config.region, ...(config.recoveryRegion === undefined ? [] : [config.recoveryRegion])];
    rotator.allow(
      ['ssm:GetParameter', 'ssm:PutParameter'],
      regions.map((region) => this.#scopeKeys(region)),
    );
    rotator.live.addPermission('SecretsManager', {
      principal: new ServicePrincipal('secretsmanager.amazonaws.com'),
      // It says for which account it calls; that it says for which secret is documented nowhere.
      sourceAccount: Aws.ACCOUNT_ID,
    });
    return rotator;
  }

  #scopeKeys(region: string): string {
    const resource = `parameter${names.scopeKeysParameter(this.config.stage)}`;
    return this.formatArn({ service: 'ssm', region, resource, arnFormat: ArnFormat.NO_RESOURCE_NAME });
  }

  #rotate(secret: CfnSecret, days: number, rotator: ServiceFunction): void {
    const schedule = new CfnRotationSchedule(this, `${secret.node.id}Rotation`, {
      secretId: secret.ref,
      rotationLambdaArn: rotator.live.functionArn,
      rotateImmediatelyOnUpdate: true,
      rotationRules: { automaticallyAfterDays: days },
    });
    // The first rotation begins with the schedule: alias, rights and leave to be called must stand by then.
    schedule.node.addDependency(rotator);
  }
}
