import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CALL_LIMITS } from '@randevou/contracts';

/** A client with the environment's own settings, and bounds to how often and how long it tries. */
export function createStoreClient(): DynamoDBClient {
  return new DynamoDBClient(CALL_LIMITS);
}
