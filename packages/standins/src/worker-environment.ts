/** Endpoints of the services by the service part of `AWS_ENDPOINT_URL_<SERVICE>`. */
export type Endpoints = Readonly<Record<string, string>>;

export const LOCAL_REGION = 'us-east-1';
export const LOCAL_ACCOUNT = '000000000000';
/** Calls with this key are the host's own: no fault strikes them. */
export const HOST_ACCESS_KEY = 'LOCALHOST0000000';

/** Environment in which real SDK clients find the stand-ins, and nothing of the machine's own AWS configuration. */
export function awsEnvironment(endpoints: Endpoints, accessKeyId: string): Readonly<Record<string, string>> {
  const urls = Object.entries(endpoints).map(([service, url]) => [`AWS_ENDPOINT_URL_${service}`, url]);
  return {
    AWS_REGION: LOCAL_REGION,
    AWS_DEFAULT_REGION: LOCAL_REGION,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_CONFIG_FILE: '/dev/null/config',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null/credentials',
    AWS_EC2_METADATA_DISABLED: 'true',
    ...(Object.fromEntries(urls) as Record<string, string>),
  };
}

/** What Lambda adds to a function's environment. */
export function lambdaEnvironment(functionName: string): Readonly<Record<string, string>> {
  return {
    AWS_LAMBDA_FUNCTION_NAME: functionName,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '512',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${functionName}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    TZ: ':UTC',
  };
}
