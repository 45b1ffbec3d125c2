import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';

/** Sorts the items of a partition by `orderKey`; strongly consistent, and holds only the items that have one. */
export const BY_ORDER_INDEX = 'by-order';

/** DynamoDB removes an item some time after this attribute (Unix seconds) has passed; readers must not rely on it. */
export const TTL_ATTRIBUTE = 'ttl';

/** The one table of a stage, as data: for the simulator and the infrastructure alike. */
export function createTableInput(tableName: string): CreateTableCommandInput {
  return {
    TableName: tableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'sk', AttributeType: 'S' },
      { AttributeName: 'orderKey', AttributeType: 'S' },
    ],
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    LocalSecondaryIndexes: [
      {
        IndexName: BY_ORDER_INDEX,
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'orderKey', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      },
    ],
  };
}
