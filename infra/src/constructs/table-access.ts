import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';

/**
 * - `conversations`: ingress and orchestrator. Messages, customers, outbox and turns.
 * - `relay`: the same, and it removes what fell due and what is published.
 * - `ledger`: the tool server of bookings; the only one that writes them.
 * - `profiles`: reads the businesses' profiles.
 */
export type TableUser = 'conversations' | 'relay' | 'ledger' | 'profiles';

/** Partitions of the ledger, as `store-dynamodb` lays them out: bookings and what they stand on. */
const ledger = ['B#*#BOOKINGS', 'B#*#AGENDA', 'B#*#GUARDS', 'B#*#WAITING'];
/** What a transaction of the ledger leaves for the relay, which removes it. */
const left = ['B#*#DUE', 'B#*#DUE#*', 'B#*#EVENTS'];
/** Only the operator's commands write these. */
const operators = ['PROFILES', 'B#*#PROFILE', 'NUMBER#*', 'MODES'];
/** A customer's conversation, and beside it the ledger's item of the customer: one partition, which IAM cannot part. */
const customer = 'B#*#C#*';

const reads = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
const puts = ['dynamodb:PutItem', 'dynamodb:UpdateItem'];
const removals = ['dynamodb:DeleteItem', 'dynamodb:BatchWriteItem'];

/** What this user may do on the table of that ARN. Transactions need the rights of what they consist of. */
export function statementsFor(user: TableUser, table: string): readonly PolicyStatement[] {
  const index = `${table}/index/by-order`;
  switch (user) {
    case 'conversations':
    case 'relay': {
      const allow = new PolicyStatement({ actions: [...reads, ...puts, ...removals], resources: [table] });
      const never = [...ledger, ...operators];
      return user === 'relay'
        ? // A batch puts as well as it removes.
          [allow, deny([...puts, ...removals], table, never), deny([...puts, 'dynamodb:BatchWriteItem'], table, left)]
        : [allow, deny([...puts, ...removals], table, [...never, ...left])];
    }
    case 'ledger': {
      const own = [...ledger, ...left, customer];
      return [
        onlyOn(['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'], [table, index], [...own, 'PROFILES']),
        onlyOn(['dynamodb:PutItem', 'dynamodb:DeleteItem'], [table], own),
      ];
    }
    case 'profiles':
      return [onlyOn(['dynamodb:GetItem'], [table], ['PROFILES'])];
  }
}

/** Allows where every partition of the request is one of these, and the request names any. */
function onlyOn(actions: string[], resources: string[], partitions: readonly string[]): PolicyStatement {
  return new PolicyStatement({
    actions,
    resources,
    conditions: {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions },
      Null: { 'dynamodb:LeadingKeys': 'false' },
    },
  });
}

/** Denies where any partition of the request is one of these, whatever else allows it. */
function deny(actions: string[], table: string, partitions: readonly string[]): PolicyStatement {
  return new PolicyStatement({
    effect: Effect.DENY,
    actions,
    resources: [table],
    conditions: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': partitions } },
  });
}
