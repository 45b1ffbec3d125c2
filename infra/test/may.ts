import type { ReadStatement } from './policies-of.ts';

export interface TableRequest {
  /** As IAM names it: `dynamodb:PutItem`; a transaction is judged by each of its parts. */
  readonly action: string;
  /** ARN of the table or index. */
  readonly resource: string;
  /** Partition keys of the items. */
  readonly partitions: readonly string[];
}

/** Whether statements allow a request to DynamoDB, as IAM decides it: one that denies wins. Fails on unknown conditions. */
export function may(statements: readonly ReadStatement[], request: TableRequest): boolean {
  const fits = statements.filter(
    ({ actions, resources, conditions }) =>
      actions.includes(request.action) &&
      resources.some((resource) => isLike(request.resource, resource)) &&
      Object.entries(conditions).every(([operator, keys]) => holds(operator, keys, request)),
  );
  return fits.some(({ effect }) => effect === 'Allow') && fits.every(({ effect }) => effect === 'Allow');
}

function holds(
  operator: string,
  keys: Readonly<Record<string, readonly string[]>>,
  { partitions }: TableRequest,
): boolean {
  const { 'dynamodb:LeadingKeys': patterns, ...others } = keys;
  if (patterns === undefined || Object.keys(others).length > 0)
    throw new Error(`The condition ${operator} on ${Object.keys(keys).join(', ')} is not known here`);
  const matches = (partition: string): boolean => patterns.some((pattern) => isLike(partition, pattern));
  switch (operator) {
    case 'ForAnyValue:StringLike':
      return partitions.some(matches);
    // As IAM has it, true where there is no value at all.
    case 'ForAllValues:StringLike':
      return partitions.every(matches);
    case 'Null':
      return (partitions.length === 0) === (patterns[0] === 'true');
    default:
      throw new Error(`The operator ${operator} is not known here`);
  }
}

/** `*` is any text, `?` any character. */
function isLike(text: string, pattern: string): boolean {
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\/]/g, String.raw`\$&`)
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(text);
}
