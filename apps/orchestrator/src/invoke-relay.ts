import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';

/** Starts the relay for one business without waiting for what it does. */
export function invokeRelay(lambda: LambdaClient, functionName: string): (businessId: string) => Promise<void> {
  return async (businessId) => {
    await lambda.send(
      new InvokeCommand({
        FunctionName: functionName,
        InvocationType: 'Event',
        Payload: new TextEncoder().encode(JSON.stringify({ businessId })),
      }),
    );
  };
}
