import { Duration, Stack } from 'aws-cdk-lib';
import { OidcProviderNative, PolicyDocument, PolicyStatement, Role, WebIdentityPrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { AccountConfig } from '../account-config.ts';
import type { StageConfig } from '../stage-config.ts';
import { acknowledgeWildcard } from './acknowledge-wildcard.ts';
import { arnOf } from './arn-of.ts';
import { smokeStatements } from './smoke-statements.ts';

const ISSUER = 'token.actions.githubusercontent.com';
/** What `cdk deploy` assumes: files to their bucket, look-ups, and CloudFormation. Images there are none. */
const BOOTSTRAP_ROLES = ['deploy', 'file-publishing', 'lookup'];

export interface DeployRolesProps {
  readonly github: NonNullable<AccountConfig['github']>;
  readonly stages: readonly StageConfig[];
  /** Whether GitHub becomes an identity provider here; an account can have it once. */
  readonly makeProvider: boolean;
  readonly bootstrapQualifier: string;
}

/**
 * A role per stage, `randevou-<stage>-deploy`, that only the repository's GitHub environment of the stage's name gets,
 * so that its approvals and branch rules guard the stage. It may assume the roles of `cdk bootstrap`, send the smoke
 * test, and nothing else.
 */
export class DeployRoles extends Construct {
  constructor(scope: Construct, id: string, props: DeployRolesProps) {
    super(scope, id);
    const stack = Stack.of(this);
    const { github, stages, makeProvider, bootstrapQualifier } = props;
    const subject = subjectOf(github);
    const arn = stack.formatArn({ service: 'iam', region: '', resource: 'oidc-provider', resourceName: ISSUER });
    const provider = makeProvider
      ? new OidcProviderNative(this, 'GitHub', { url: `https://${ISSUER}`, clientIds: ['sts.amazonaws.com'] })
      : undefined;
    const bootstrap = BOOTSTRAP_ROLES.map((kind) =>
      stack.formatArn({
        service: 'iam',
        region: '',
        resource: 'role',
        resourceName: `cdk-${bootstrapQualifier}-${kind}-role-${stack.account}-${stack.region}`,
      }),
    );
    for (const config of stages) {
      const { stage } = config;
      const role = new Role(this, stage, {
        roleName: `randevou-${stage}-deploy`,
        description: `Deploys stage ${stage} from ${github.repository}`,
        maxSessionDuration: Duration.hours(1),
        assumedBy: new WebIdentityPrincipal(arn, {
          StringEquals: {
            [`${ISSUER}:aud`]: 'sts.amazonaws.com',
            [`${ISSUER}:sub`]: `${subject}:environment:${stage}`,
          },
        }),
        inlinePolicies: {
          bootstrap: new PolicyDocument({
            statements: [new PolicyStatement({ actions: ['sts:AssumeRole'], resources: bootstrap })],
          }),
          smoke: new PolicyDocument({ statements: smokeStatements(this, config) }),
        },
      });
      acknowledgeWildcard(role, arnOf(this, 'kms', 'key/*'), 'One key, by the alias that the condition names.');
      if (provider !== undefined) role.node.addDependency(provider);
    }
  }
}

/** How GitHub's tokens begin their subject. With numbers, no repository that gets the same name later is this one. */
function subjectOf({ repository, ids }: DeployRolesProps['github']): string {
  const [owner = '', name = ''] = repository.split('/');
  return ids === undefined
    ? `repo:${repository}`
    : `repo:${owner}@${String(ids.owner)}/${name}@${String(ids.repository)}`;
}
