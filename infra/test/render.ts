import * as z from 'zod';
import type { SynthesizedStack } from './synthesize.ts';

const Ref = z.strictObject({ Ref: z.string() });
const GetAtt = z.strictObject({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) });
const Join = z.strictObject({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) });
const Sub = z.strictObject({ 'Fn::Sub': z.string() });
const ACCOUNT = '111122223333';

/**
 * A value of a template as text. What only the deploy knows stands in braces: `{Relay.Arn}`, or the name of the SSM
 * parameter that it is read from. None of these holds a wildcard.
 */
export function render(value: unknown, stack: SynthesizedStack): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const ref = Ref.safeParse(value);
  if (ref.success) return renderRef(ref.data.Ref, stack);
  const attribute = GetAtt.safeParse(value);
  if (attribute.success) return `{${attribute.data['Fn::GetAtt'].join('.')}}`;
  const join = Join.safeParse(value);
  if (join.success) {
    const [separator, parts] = join.data['Fn::Join'];
    return parts.map((part) => render(part, stack)).join(separator);
  }
  const sub = Sub.safeParse(value);
  if (sub.success) return sub.data['Fn::Sub'].replaceAll(/\$\{([^}]+)\}/g, (_, name: string) => renderRef(name, stack));
  throw new Error(`${stack.name} holds a value that nobody reads: ${JSON.stringify(value)}`);
}

function renderRef(name: string, { region, template }: SynthesizedStack): string {
  const pseudo: Readonly<Record<string, string>> = {
    'AWS::Partition': 'aws',
    'AWS::AccountId': ACCOUNT,
    'AWS::Region': region,
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': 'a-stack',
  };
  const parameter = template.Parameters[name];
  return pseudo[name] ?? (parameter === undefined ? `{${name}}` : `{${String(parameter.Default)}}`);
}
