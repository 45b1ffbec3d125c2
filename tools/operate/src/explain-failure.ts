import { CommandFailed } from './command-errors.ts';

const SIGN_IN = 'The sign-in has expired: sign in to AWS again.';
const UNKNOWN = 'These AWS credentials are not known; check AWS_PROFILE.';
const LACKS = 'The role of the shell lacks this permission; README.md of tools/operate lists them.';
const CLOCK = 'AWS does not take the signature: check the secret key, and whether the clock of this machine is right.';
const OFFLINE = 'AWS was not reached: check the network, and whether AWS_REGION is a region.';

/** What AWS says, by the name or code of its error, which differ by service, and what an operator can do about it. */
const REMEDIES: Readonly<Record<string, string>> = {
  CredentialsProviderError: 'Sign in to AWS first: `aws sso login`, or set AWS_PROFILE.',
  ExpiredTokenException: SIGN_IN,
  ExpiredToken: SIGN_IN,
  UnrecognizedClientException: UNKNOWN,
  InvalidClientTokenId: UNKNOWN,
  InvalidSignatureException: CLOCK,
  SignatureDoesNotMatch: CLOCK,
  AccessDeniedException: LACKS,
  AccessDenied: LACKS,
  AuthorizationErrorException: LACKS,
  AuthorizationError: LACKS,
  KMSAccessDeniedException: LACKS,
  KmsAccessDenied: LACKS,
  ENOTFOUND: OFFLINE,
  EAI_AGAIN: OFFLINE,
  ECONNREFUSED: OFFLINE,
  TimeoutError: OFFLINE,
};

/** A failure in words: what failed, and the remedy where one is known. */
export function explainFailure(error: unknown): string {
  if (error instanceof CommandFailed) return error.message;
  for (const cause of causesOf(error)) {
    const remedy = namesOf(cause).flatMap((name) => REMEDIES[name] ?? [])[0];
    if (remedy !== undefined) return `${cause.message === '' ? cause.name : cause.message}\n${remedy}`;
  }
  if (error instanceof Error && error.message.includes('Region is missing')) {
    return 'No AWS region is set. Set AWS_REGION to the region of the stage.';
  }
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** AWS's errors have names, those of the network codes. */
function namesOf(error: Error): string[] {
  return [error.name, ...('code' in error && typeof error.code === 'string' ? [error.code] : [])];
}

function causesOf(error: unknown): Error[] {
  return error instanceof Error ? [error, ...causesOf(error.cause)] : [];
}
