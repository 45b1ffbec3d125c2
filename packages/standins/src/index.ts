export { startDynamoDb, type DynamoDb, type DynamoDbOptions } from './dynamodb/start-dynamodb.ts';
export { type InterceptedCall, type Interceptor, type Verdict } from './interceptor.ts';
