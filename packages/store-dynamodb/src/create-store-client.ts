import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/**
 * A client with the environment's own settings, bounded retries, and time-outs: without them the SDK waits for an
 * answer for ever, and a stalled connection would cost the function's whole time.
 */
export function createStoreClient(): DynamoDBClient {
  const requestHandler = { connectionTimeout: 1_000, requestTimeout: 4_000, throwOnRequestTimeout: true };
  return new DynamoDBClient({ maxAttempts: 3, requestHandler });
}
