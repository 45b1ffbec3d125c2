import * as z from 'zod';
import { render } from './render.ts';
import type { SynthesizedStack } from './synthesize.ts';

const OneOrMore = z.union([z.array(z.unknown()), z.unknown().transform((one) => [one])]);
const Statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: OneOrMore,
  Resource: OneOrMore.optional(),
  Principal: z.unknown().optional(),
  Condition: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
});
const Document = z.object({ Statement: z.array(Statement) });
const InlinePolicies = z.array(z.object({ PolicyDocument: Document })).default([]);
const RoleProperties = z.object({
  AssumeRolePolicyDocument: Document,
  Policies: InlinePolicies,
  ManagedPolicyArns: z.array(z.unknown()).default([]),
});
const PolicyProperties = z.object({ PolicyDocument: Document, Roles: z.array(z.object({ Ref: z.string() })) });

/** Actions and resources as they will read, references replaced by what they stand for. */
export interface ReadStatement {
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly conditions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

export interface ReadRole {
  readonly stack: string;
  /** Logical id in its stack. */
  readonly id: string;
  readonly trust: z.infer<typeof Statement>[];
  readonly managedPolicies: readonly string[];
  readonly statements: readonly ReadStatement[];
}

/** Every role of the stacks with all that its policies say. Fails on a policy that holds a form that is not read here. */
export function rolesOf(stacks: readonly SynthesizedStack[]): readonly ReadRole[] {
  return stacks.flatMap((stack) => {
    const resources = Object.entries(stack.template.Resources);
    const ofType = (type: string) => resources.filter(([, { Type }]) => Type === type);
    for (const type of ['AWS::IAM::User', 'AWS::IAM::Group', 'AWS::IAM::ManagedPolicy', 'AWS::IAM::RolePolicy'])
      if (ofType(type).length > 0) throw new Error(`${stack.name} has an ${type}, which nobody reads`);
    const attached = ofType('AWS::IAM::Policy').map(([, { Properties }]) => PolicyProperties.parse(Properties));
    return ofType('AWS::IAM::Role').map(([id, { Properties }]) => {
      const { AssumeRolePolicyDocument, Policies, ManagedPolicyArns } = RoleProperties.parse(Properties);
      const documents = [
        ...Policies.map(({ PolicyDocument }) => PolicyDocument),
        ...attached.filter(({ Roles }) => Roles.some(({ Ref }) => Ref === id)).map((each) => each.PolicyDocument),
      ];
      return {
        stack: stack.name,
        id,
        trust: AssumeRolePolicyDocument.Statement,
        managedPolicies: ManagedPolicyArns.map((arn) => render(arn, stack)),
        statements: documents.flatMap(({ Statement: statements }) => statements.map((each) => read(each, stack))),
      };
    });
  });
}

function read(statement: z.infer<typeof Statement>, stack: SynthesizedStack): ReadStatement {
  const conditions = Object.entries(statement.Condition).map(([operator, keys]) => {
    const values = Object.entries(keys).map(([key, value]) => [
      key,
      (Array.isArray(value) ? value : [value]).map((one) => render(one, stack)),
    ]);
    return [operator, Object.fromEntries(values) as Record<string, string[]>];
  });
  return {
    effect: statement.Effect,
    actions: statement.Action.map((action) => render(action, stack)),
    resources: (statement.Resource ?? []).map((resource) => render(resource, stack)),
    conditions: Object.fromEntries(conditions) as Record<string, Record<string, string[]>>,
  };
}
