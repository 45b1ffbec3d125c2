import { PolicyStatement } from 'aws-cdk-lib/aws-iam';

/**
 * Leave to call function URLs. Since October 2025 that takes the right to invoke as well, which here holds for calls
 * through the URL only.
 */
export function invokeUrls(functionArn: string): readonly PolicyStatement[] {
  return [
    new PolicyStatement({
      actions: ['lambda:InvokeFunctionUrl'],
      resources: [functionArn],
      conditions: { StringEquals: { 'lambda:FunctionUrlAuthType': 'AWS_IAM' } },
    }),
    new PolicyStatement({
      actions: ['lambda:InvokeFunction'],
      resources: [functionArn],
      conditions: { Bool: { 'lambda:InvokedViaFunctionUrl': 'true' } },
    }),
  ];
}
