import { CommandFailed } from './command-errors.ts';

/** What AWS says, by the name of its error, and what an operator can do about it. */
const REMEDIES: Readonly<Record<string, string>> = {
  CredentialsProviderError: 'Sign in to AWS first: `aws sso login`, or set AWS_PROFILE.',
  ExpiredTokenException: 'The sign-in has expired: sign in to AWS again.',
  ExpiredToken: 'The sign-in has expired: sign in to AWS again.',
  UnrecognizedClientException: 'These AWS credentials are not known; check AWS_PROFILE.',
  AccessDeniedException: 'The role of the shell lacks this permission; README.md of tools/operate lists them.',
  AccessDenied: 'The role of the shell lacks this permission; README.md of tools/operate lists them.',
};

/** A failure in words: what failed, and the remedy where one is known. */
export function explainFailure(error: unknown): string {
  if (error instanceof CommandFailed) return error.message;
  const known = causesOf(error).find(({ name }) => name in REMEDIES);
  if (known !== undefined) return `${known.message}\n${REMEDIES[known.name] ?? ''}`;
  if (error instanceof Error && error.message.includes('Region is missing')) {
    return 'No AWS region is set. Set AWS_REGION to the region of the stage.';
  }
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

function causesOf(error: unknown): Error[] {
  return error instanceof Error ? [error, ...causesOf(error.cause)] : [];
}
