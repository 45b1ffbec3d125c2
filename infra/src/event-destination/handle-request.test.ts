import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SocialMessagingClient } from '@aws-sdk/client-socialmessaging';
import { startSocialMessaging, type BusinessAccounts } from '@randevou/standins';
import * as z from 'zod';
import { createDestinations } from './create-destinations.ts';
import { handleRequest } from './handle-request.ts';

const WABA = `waba-${'0123456789abcdef'.repeat(2)}`;
const OTHER = `waba-${'fedcba9876543210'.repeat(2)}`;
const TOPIC = 'arn:aws:sns:us-east-1:111122223333:randevou-dev-inbound';
const NEW_TOPIC = 'arn:aws:sns:us-east-1:111122223333:randevou-dev-inbound-2';
const FOREIGN = 'arn:aws:sns:us-east-1:111122223333:support-desk';
const CONNECT = {
  eventDestinationArn: 'arn:aws:connect:us-east-1:111122223333:instance/a',
  roleArn: 'arn:aws:iam::111122223333:role/connect',
};

const Answer = z.strictObject({
  Status: z.enum(['SUCCESS', 'FAILED']),
  Reason: z.string(),
  PhysicalResourceId: z.string().min(1),
  StackId: z.literal('arn:aws:cloudformation:us-east-1:111122223333:stack/s/1'),
  RequestId: z.literal('r1'),
  LogicalResourceId: z.literal('Link'),
});
type Answer = z.infer<typeof Answer>;

/** CloudFormation's side: a signed URL that takes one PUT. */
const heard: { readonly method: string | undefined; readonly headers: IncomingHttpHeaders; readonly answer: Answer }[] =
  [];
const refusals: number[] = [];
const cloudFormation = createServer((request, response) => {
  void buffer(request).then((body) => {
    const status = refusals.shift() ?? 200;
    const { method, headers } = request;
    if (status === 200) heard.push({ method, headers, answer: Answer.parse(JSON.parse(body.toString())) });
    response.writeHead(status).end();
  });
});

const accounts: BusinessAccounts = new Map();
const service = await startSocialMessaging({ accounts });
const LOCAL = {
  region: 'us-east-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  maxAttempts: 1,
};
const client = new SocialMessagingClient({ ...LOCAL, endpoint: service.url });
let responseUrl = '';
let logged: Readonly<Record<string, unknown>>[] = [];
let pauses: number[] = [];

beforeAll(async () => {
  await new Promise<void>((resolve) => cloudFormation.listen(0, '127.0.0.1', resolve));
  responseUrl = `http://127.0.0.1:${String((cloudFormation.address() as AddressInfo).port)}/answer?Signature=s3cret`;
});
afterAll(async () => {
  client.destroy();
  cloudFormation.close();
  cloudFormation.closeAllConnections();
  await service.close();
});
beforeEach(() => {
  accounts.clear();
  accounts.set(WABA, []);
  accounts.set(OTHER, []);
});
afterEach(() => {
  expect(JSON.stringify(logged)).not.toContain('s3cret');
  heard.length = 0;
  refusals.length = 0;
  logged = [];
  pauses = [];
});

const properties = (topic = TOPIC, takeOver = false, waba = WABA) => ({
  ServiceToken: 'arn:aws:lambda:us-east-1:111122223333:function:f:live',
  WabaId: waba,
  TopicArn: topic,
  TakeOver: String(takeOver),
});

async function ask(request: object, destinations = createDestinations(client)): Promise<Answer> {
  const head = {
    ResponseURL: responseUrl,
    StackId: 'arn:aws:cloudformation:us-east-1:111122223333:stack/s/1',
    RequestId: 'r1',
    LogicalResourceId: 'Link',
    ResourceType: 'Custom::EventDestination',
  };
  const deps = {
    destinations,
    log: (entry: Readonly<Record<string, unknown>>) => void logged.push(entry),
    pause: (milliseconds: number) => Promise.resolve(void pauses.push(milliseconds)),
  };
  await handleRequest({ ...head, ...request }, deps);
  const last = heard.at(-1);
  if (last === undefined) throw new Error('CloudFormation heard nothing');
  return last.answer;
}

const create = (ResourceProperties = properties()) => ask({ RequestType: 'Create', ResourceProperties });
const remove = (PhysicalResourceId: string, ResourceProperties: object = properties()) =>
  ask({ RequestType: 'Delete', PhysicalResourceId, ResourceProperties });
const update = (PhysicalResourceId: string, ResourceProperties: object, OldResourceProperties: object = properties()) =>
  ask({ RequestType: 'Update', PhysicalResourceId, ResourceProperties, OldResourceProperties });
const to = (...arns: string[]) => arns.map((eventDestinationArn) => ({ eventDestinationArn }));

describe('create', () => {
  it('links an account without a destination, once however often it is asked', async () => {
    const first = await create();
    expect(first).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: WABA });
    expect(accounts.get(WABA)).toEqual(to(TOPIC));
    expect(await create()).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: WABA, Reason: 'already linked' });
    expect(accounts.get(OTHER)).toEqual([]);
  });

  it('refuses to overwrite a destination that is not ours, and says how to', async () => {
    accounts.set(WABA, to(FOREIGN));
    const { Status, Reason, PhysicalResourceId } = await create();
    expect(Status).toBe('FAILED');
    expect(Reason).toMatch(/support-desk.*takeOver: true/);
    // CloudFormation deletes what failed.
    expect(await remove(PhysicalResourceId)).toMatchObject({ Status: 'SUCCESS' });
    expect(accounts.get(WABA)).toEqual(to(FOREIGN));
  });

  it('takes a destination over when told to, and puts it back', async () => {
    accounts.set(WABA, to(FOREIGN));
    const { Status, PhysicalResourceId } = await create(properties(TOPIC, true));
    expect(Status).toBe('SUCCESS');
    expect(accounts.get(WABA)).toEqual(to(TOPIC));
    expect(await remove(PhysicalResourceId)).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId });
    expect(accounts.get(WABA)).toEqual(to(FOREIGN));
  });

  it('does not take over what it could not put back', async () => {
    accounts.set(WABA, [CONNECT]);
    expect(await create(properties(TOPIC, true))).toMatchObject({
      Status: 'FAILED',
      Reason: expect.stringContaining('role'),
    });
    expect(accounts.get(WABA)).toEqual([CONNECT]);
  });

  it('fails for an account that is not linked', async () => {
    accounts.delete(WABA);
    expect(await create()).toMatchObject({
      Status: 'FAILED',
      Reason: expect.stringContaining('link it in the console'),
    });
  });

  it('fails with the reason when the service cannot be asked', async () => {
    const nowhere = new SocialMessagingClient({ ...LOCAL, endpoint: 'http://127.0.0.1:9' });
    const answer = await ask({ RequestType: 'Create', ResourceProperties: properties() }, createDestinations(nowhere));
    expect(answer).toMatchObject({ Status: 'FAILED', Reason: expect.stringContaining('ECONNREFUSED') });
    nowhere.destroy();
  });
});

describe('update', () => {
  it('moves the link to another topic and keeps what stood there first', async () => {
    accounts.set(WABA, to(FOREIGN));
    const { PhysicalResourceId } = await create(properties(TOPIC, true));
    const moved = await update(PhysicalResourceId, properties(NEW_TOPIC));
    expect(moved).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId });
    expect(accounts.get(WABA)).toEqual(to(NEW_TOPIC));
    // A deployment that fails afterwards goes back.
    await update(PhysicalResourceId, properties(TOPIC), properties(NEW_TOPIC));
    expect(accounts.get(WABA)).toEqual(to(TOPIC));
    await remove(PhysicalResourceId);
    expect(accounts.get(WABA)).toEqual(to(FOREIGN));
  });

  it('refuses when somebody has set another destination since', async () => {
    accounts.set(WABA, to(FOREIGN));
    expect(await update(WABA, properties(NEW_TOPIC))).toMatchObject({ Status: 'FAILED', PhysicalResourceId: WABA });
    expect(accounts.get(WABA)).toEqual(to(FOREIGN));
    expect(await update(WABA, properties(NEW_TOPIC, true))).toMatchObject({
      Status: 'SUCCESS',
      PhysicalResourceId: WABA,
    });
    expect(accounts.get(WABA)).toEqual(to(NEW_TOPIC));
  });

  it('that was refused can be taken back', async () => {
    accounts.set(WABA, [CONNECT]);
    const [off, on] = [properties(TOPIC, false), properties(TOPIC, true)];
    expect(await update(WABA, on, off)).toMatchObject({ Status: 'FAILED', Reason: expect.stringContaining('role') });
    expect(await update(WABA, off, on)).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: WABA });
    expect(accounts.get(WABA)).toEqual([CONNECT]);
    accounts.delete(WABA);
    expect(await update(WABA, on, off)).toMatchObject({ Status: 'SUCCESS' });
  });

  it('links an account again from which somebody took its destination', async () => {
    expect(await update(WABA, properties(TOPIC), properties(TOPIC, true))).toMatchObject({ Status: 'SUCCESS' });
    expect(accounts.get(WABA)).toEqual(to(TOPIC));
  });

  it('is answered whatever an older stack said of the link', async () => {
    await create();
    expect(await update(WABA, properties(NEW_TOPIC), {})).toMatchObject({ Status: 'FAILED', PhysicalResourceId: WABA });
    expect(await update(WABA, properties(TOPIC), {})).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: WABA });
  });

  it('links another account anew; the old link goes by its own delete', async () => {
    const { PhysicalResourceId: old } = await create();
    const { PhysicalResourceId: now } = await update(old, properties(TOPIC, false, OTHER));
    expect(now).toBe(OTHER);
    await remove(old);
    expect([accounts.get(WABA), accounts.get(OTHER)]).toEqual([[], to(TOPIC)]);
  });
});

describe('delete', () => {
  it('unlinks what was linked, once', async () => {
    const { PhysicalResourceId } = await create();
    expect(await remove(PhysicalResourceId)).toMatchObject({ Status: 'SUCCESS' });
    expect(accounts.get(WABA)).toEqual([]);
    expect(await remove(PhysicalResourceId)).toMatchObject({ Status: 'SUCCESS' });
  });

  it('touches nothing when the destination is no longer ours', async () => {
    accounts.set(WABA, to(FOREIGN));
    expect(await remove(`${WABA}|${CONNECT.eventDestinationArn}`)).toMatchObject({ Status: 'SUCCESS' });
    expect(accounts.get(WABA)).toEqual(to(FOREIGN));
  });

  it('succeeds for an account that is gone, and for properties that were never right', async () => {
    accounts.delete(WABA);
    expect(await remove(WABA)).toMatchObject({ Status: 'SUCCESS' });
    expect(await remove('some-id-of-cloudformation', {})).toMatchObject({ Status: 'SUCCESS' });
  });

  it('unlinks what a creation linked of which CloudFormation did not hear', async () => {
    accounts.set(WABA, to(TOPIC));
    const answer = await remove('randevou-dev-messaging-Link-1ABC');
    expect(answer).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: 'randevou-dev-messaging-Link-1ABC' });
    expect(accounts.get(WABA)).toEqual([]);
    accounts.set(WABA, to(FOREIGN));
    await remove('randevou-dev-messaging-Link-1ABC');
    expect(accounts.get(WABA)).toEqual(to(FOREIGN));
  });

  it('puts back what a creation replaced that failed afterwards', async () => {
    accounts.set(WABA, to(FOREIGN));
    const destinations = createDestinations(client);
    const { Status, PhysicalResourceId } = await ask(
      { RequestType: 'Create', ResourceProperties: properties(TOPIC, true) },
      {
        ...destinations,
        set: async (id, arn) => {
          await destinations.set(id, arn);
          throw new Error('the connection broke off');
        },
      },
    );
    expect(Status).toBe('FAILED');
    expect(accounts.get(WABA)).toEqual(to(TOPIC));
    await remove(PhysicalResourceId);
    expect(accounts.get(WABA)).toEqual(to(FOREIGN));
  });

  it('unlinks when what stood there cannot be put back', async () => {
    accounts.set(WABA, to(TOPIC));
    const answer = await remove(`${WABA}|no arn at all`);
    expect(answer).toMatchObject({ Status: 'SUCCESS', Reason: 'unlinked; could not put back: no arn at all' });
    expect(accounts.get(WABA)).toEqual([]);
  });
});

describe('the answer', () => {
  it('is one PUT without a content type, which the signed URL does not allow', async () => {
    await create();
    const [{ method, headers } = { method: '', headers: {} }] = heard;
    expect(method).toBe('PUT');
    expect(headers).not.toHaveProperty('content-type');
    expect(Number(headers['content-length'])).toBeGreaterThan(0);
  });

  it('is said again after a failure of the other side, and not after a refusal', async () => {
    refusals.push(503, 500);
    await create();
    expect(pauses).toEqual([200, 1_000]);
    refusals.push(403);
    await expect(create()).rejects.toThrow('CloudFormation did not take the answer: 403');
  });

  it('is not given to what CloudFormation did not ask', async () => {
    await expect(ask({ RequestType: 'Create', ResourceProperties: {} })).rejects.toThrow(
      'not a request of CloudFormation',
    );
    expect(heard).toEqual([]);
  });
});
