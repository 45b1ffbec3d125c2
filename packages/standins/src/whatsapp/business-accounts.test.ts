import {
  GetLinkedWhatsAppBusinessAccountCommand,
  PutWhatsAppBusinessAccountEventDestinationsCommand,
  SocialMessagingClient,
} from '@aws-sdk/client-socialmessaging';
import { afterAll, describe, expect, it } from '@jest/globals';
import { startSocialMessaging } from './start-social-messaging.ts';

const hex = '0123456789abcdef0123456789abcdef';
const id = `waba-${hex}`;
const topic = { eventDestinationArn: 'arn:aws:sns:us-east-1:000000000000:inbound' };
const service = await startSocialMessaging({ accounts: new Map([[id, []]]) });
const client = new SocialMessagingClient({
  endpoint: service.url,
  region: 'us-east-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  maxAttempts: 1,
});
afterAll(async () => {
  client.destroy();
  await service.close();
});

const put = (of: string, ...eventDestinations: { eventDestinationArn: string }[]) =>
  client.send(new PutWhatsAppBusinessAccountEventDestinationsCommand({ id: of, eventDestinations }));
const get = async (of: string) => (await client.send(new GetLinkedWhatsAppBusinessAccountCommand({ id: of }))).account;

describe('the event destination of a linked account', () => {
  it('is read and set by id or ARN, and taken away by an empty list', async () => {
    const arn = `arn:aws:social-messaging:us-east-1:000000000000:waba/${hex}`;
    expect(await get(id)).toMatchObject({ id, arn, eventDestinations: [], linkDate: expect.any(Date) });
    await put(arn, topic);
    expect(await get(arn)).toMatchObject({ id, eventDestinations: [topic] });
    await put(id);
    expect(await get(id)).toMatchObject({ eventDestinations: [] });
  });

  it('is one at most, by its ARN', async () => {
    await expect(put(id, topic, topic)).rejects.toMatchObject({ name: 'ValidationException' });
    await expect(put(id, { eventDestinationArn: 'inbound' })).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it('is of accounts that are linked', async () => {
    const other = `waba-${'f'.repeat(32)}`;
    await expect(get(other)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    await expect(put(other, topic)).rejects.toMatchObject({ name: 'InvalidParametersException' });
    await expect(get('4711')).rejects.toMatchObject({ name: 'ValidationException' });
  });
});
