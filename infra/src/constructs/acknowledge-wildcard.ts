import { Stack, Validations } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import * as z from 'zod';

const Join = z.object({ 'Fn::Join': z.tuple([z.literal(''), z.array(z.unknown())]) });
const Ref = z.object({ Ref: z.string() });
const GetAtt = z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) });

/**
 * Says why a role's policies name a resource with a wildcard, or `*`. Covers that one resource, as cdk-nag writes it:
 * references in angle brackets.
 */
export function acknowledgeWildcard(role: Construct, resource: string, reason: string): void {
  const written = write(Stack.of(role).resolve(resource));
  Validations.of(role).acknowledge({ id: `AwsSolutions-IAM5[Resource::${written}]`, reason });
}

function write(value: unknown): string {
  if (typeof value === 'string') return value;
  const join = Join.safeParse(value);
  if (join.success) return join.data['Fn::Join'][1].map(write).join('');
  const ref = Ref.safeParse(value);
  if (ref.success) return `<${ref.data.Ref}>`;
  const att = GetAtt.safeParse(value);
  if (att.success) return `<${att.data['Fn::GetAtt'].join('.')}>`;
  throw new Error(`Only joins and references can be acknowledged as a resource, not ${JSON.stringify(value)}`);
}
