import { ResourceNotFoundException, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { type BusinessProfile, ChannelSecret, names } from '@randevou/contracts';
import { readSecret } from '@randevou/stage';
import * as z from 'zod';
import { CommandFailed } from '../command-errors.ts';

/** As the secrets stack makes it, before somebody writes the numbers into it. */
const Unset = z.union([z.undefined(), z.null(), z.strictObject({})]);
const MaybeChannel = z.union([ChannelSecret, Unset.transform(() => undefined)]);

/**
 * Whether the profile's number is one of the stage's. Throws CommandFailed if it is not; `unknown` if the stage's
 * channel secret does not exist or is empty, so that there is nothing to compare with.
 */
export async function checkChannel(
  stage: string,
  { channel }: BusinessProfile,
  client?: SecretsManagerClient,
): Promise<'ours' | 'unknown'> {
  const secretName = names.channelSecret(stage);
  const secret = await readSecret(secretName, MaybeChannel, client).catch((error: unknown) => {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  });
  if (secret === undefined) return 'unknown';
  const numbers = secret.accounts.flatMap((account) => account.numbers);
  const own = numbers.find(({ phoneNumberId }) => phoneNumberId === channel.phoneNumberId);
  if (own === undefined) {
    throw new CommandFailed(
      `channel.phoneNumberId ${channel.phoneNumberId} is no number of this stage; the secret ${secretName} has ${numbers.map(({ phoneNumberId }) => phoneNumberId).join(', ')}.`,
    );
  }
  if (hexOf(own.originationPhoneNumberId) !== hexOf(channel.originationPhoneNumberId)) {
    throw new CommandFailed(
      `channel.originationPhoneNumberId is not that of ${channel.phoneNumberId}, which the secret ${secretName} says is ${own.originationPhoneNumberId}.`,
    );
  }
  return 'ours';
}

/** An id and an ARN of one number end in the same digits. */
function hexOf(originationPhoneNumberId: string): string {
  return /[0-9a-f]+$/.exec(originationPhoneNumberId)?.[0] ?? originationPhoneNumberId;
}
