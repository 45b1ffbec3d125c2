import { BatchWriteItemCommand, paginateScan, type DynamoDBClient, type WriteRequest } from '@aws-sdk/client-dynamodb';

/** Deletes every item of a table; the table stays. */
export async function emptyTable(client: DynamoDBClient, tableName: string): Promise<void> {
  const scan = { TableName: tableName, ConsistentRead: true, ProjectionExpression: 'pk, sk' };
  for await (const { Items: items = [] } of paginateScan({ client }, scan)) {
    const requests = items.map((Key): WriteRequest => ({ DeleteRequest: { Key } }));
    for (let start = 0; start < requests.length; start += 25) {
      let left: WriteRequest[] = requests.slice(start, start + 25);
      while (left.length > 0) {
        const batch = new BatchWriteItemCommand({ RequestItems: { [tableName]: left } });
        left = (await client.send(batch)).UnprocessedItems?.[tableName] ?? [];
      }
    }
  }
}
