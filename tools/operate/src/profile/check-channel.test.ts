import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { loadSample } from '@randevou/business-profile';
import { names } from '@randevou/contracts';
import { startOperations, type Operations } from '@randevou/standins';
import { checkChannel } from './check-channel.ts';

const laKaz = await loadSample('la-kaz');
const { phoneNumberId } = laKaz.channel;
let operations: Operations;
let client: SecretsManagerClient;

/** A stage of its own for each secret, whose numbers are these. */
let stages = 0;
const stageWith = (secret: unknown): string => {
  stages += 1;
  const stage = `s${String(stages)}`;
  operations.secrets.set(names.channelSecret(stage), typeof secret === 'string' ? secret : JSON.stringify(secret));
  return stage;
};
const numbers = (...of: { phoneNumberId: string; originationPhoneNumberId: string }[]) => ({
  v: 1,
  accounts: [{ wabaId: 'waba', numbers: of.map((each) => ({ phoneNumber: '+2302009010', ...each })) }],
});

beforeAll(async () => {
  operations = await startOperations('arn:aws:iam::000000000000:user/nina');
  client = new SecretsManagerClient({
    endpoint: operations.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
});
afterAll(() => operations.close());

describe('checkChannel', () => {
  it('knows the numbers of the stage, by id or ARN', async () => {
    const stage = stageWith(
      numbers({ phoneNumberId, originationPhoneNumberId: laKaz.channel.originationPhoneNumberId }),
    );
    expect(await checkChannel(stage, laKaz, client)).toBe('ours');
    const hex = '00000000000000000000000000000001';
    const arn = `arn:aws:social-messaging:us-east-1:000000000000:phone-number-id/${hex}`;
    const channel = { ...laKaz.channel, originationPhoneNumberId: arn };
    expect(await checkChannel(stage, { ...laKaz, channel }, client)).toBe('ours');
  });

  it('refuses a number of somebody else, and one that is sent from another', async () => {
    const other = stageWith(numbers({ phoneNumberId: '1', originationPhoneNumberId: 'phone-number-id-0a' }));
    await expect(checkChannel(other, laKaz, client)).rejects.toThrow(`${phoneNumberId} is no number of this stage`);
    const crossed = stageWith(numbers({ phoneNumberId, originationPhoneNumberId: 'phone-number-id-0a' }));
    await expect(checkChannel(crossed, laKaz, client)).rejects.toThrow('originationPhoneNumberId is not that of');
  });

  it.each(['', '{}'])('has nothing to compare with in an empty secret: "%s"', async (secret) => {
    expect(await checkChannel(stageWith(secret), laKaz, client)).toBe('unknown');
  });

  it('has nothing to compare with where there is no secret, and trusts none that it cannot read', async () => {
    expect(await checkChannel('nowhere', laKaz, client)).toBe('unknown');
    await expect(checkChannel(stageWith({ v: 9 }), laKaz, client)).rejects.toThrow('does not have its shape');
  });
});
