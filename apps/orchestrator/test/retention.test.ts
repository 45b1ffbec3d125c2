import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { loadSample } from '@randevou/business-profile';
import { onlyKey, type BusinessProfile } from '@randevou/contracts';
import { inboundMessage } from '@randevou/conversation/testing';
import { startDynamoDb, type DynamoDb } from '@randevou/standins';
import { createStore, createTableInput } from '@randevou/store-dynamodb';
import * as z from 'zod';
import { openStage } from './stage.ts';

jest.setTimeout(60_000);
const TABLE = 'retention';
const NUMBER = '+23057001234';
const sample = await loadSample('la-kaz');
const forgetful: BusinessProfile = { ...sample, retention: { conversationDays: 0 } };

let db: DynamoDb;
beforeAll(async () => {
  db = await startDynamoDb({ dataDir: 'memory' });
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: db.url,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  });
  await ask('CreateTable', createTableInput(TABLE));
});
afterAll(() => db.close());
beforeEach(() => db.reset());

/** One request to the table itself, past everything that reads it. */
async function ask(operation: string, input: unknown): Promise<unknown> {
  const response = await fetch(db.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDB_20120810.${operation}`,
      'x-amz-date': '20260302T050000Z',
      authorization:
        'AWS4-HMAC-SHA256 Credential=test/20260302/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
    },
    body: JSON.stringify(input),
  });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

type Row = Readonly<Record<string, unknown>>;

/** DynamoDB's own JSON. */
const Attribute: z.ZodType = z.lazy(() =>
  z.union([
    z.object({ S: z.string() }).transform(({ S }) => S),
    z.object({ N: z.string() }).transform(({ N }) => Number(N)),
    z.object({ BOOL: z.boolean() }).transform(({ BOOL }) => BOOL),
    z.object({ L: z.array(Attribute) }).transform(({ L }) => L),
    z.object({ M: z.record(z.string(), Attribute) }).transform(({ M }) => M),
  ]),
);
const Scanned = z.object({
  Items: z.array(z.record(z.string(), Attribute)),
  LastEvaluatedKey: z.undefined().optional(),
});

async function rows(): Promise<readonly Row[]> {
  return Scanned.parse(await ask('Scan', { TableName: TABLE, ConsistentRead: true })).Items;
}

/** What each item is, by the beginning of its keys. */
const kindOf = ({ pk, sk }: Row): string =>
  `${String(pk).replace(/^B#[^#]+/, 'B')} ${String(sk)}`
    .replace(/C#\S+/, 'C')
    .replace(/ALIAS#\S+/, 'ALIAS')
    .replace(/OUTBOX#\S+/, 'OUTBOX')
    .replace(/M#\S+/, 'M')
    .replace(/TURN#\S+/, 'TURN');

const holding = (all: readonly Row[], pattern: RegExp): string[] =>
  all.filter((row) => pattern.test(JSON.stringify(row))).map(kindOf);

async function open(profile: BusinessProfile) {
  const stage = await openStage({
    profile,
    now: '2026-03-02T09:00:00+04:00',
    store: async (now) => {
      const keyring = onlyKey(btoa('a key for tests, thirty-two bytes'));
      const store = createStore({ tableName: TABLE, now, newId: randomUUID, keyring });
      await store.profiles.put(profile);
      return store;
    },
  });
  return { stage, anya: stage.phoneOf(NUMBER, 'Anya Ramgoolam') };
}

/** The profile itself says hello to nobody. */
const ofCustomers = (all: readonly Row[]): readonly Row[] => all.filter(({ pk }) => !/PROFILE|NUMBER/.test(String(pk)));

describe('a business that keeps no conversations', () => {
  it('has of a booking over several messages no word that was said or answered, and the person in the books alone', async () => {
    const { stage, anya } = await open(forgetful);
    await anya.say('Good morning, could we come on Thursday evening');
    await anya.say('a quiet corner please, for four');
    await anya.say('half past seven');
    expect((await anya.say('yes please')).text).toContain('confirmed');
    expect(await stage.confirmed()).toMatchObject([{ start: '2026-03-05T19:30:00+04:00', partySize: 4 }]);

    const all = ofCustomers(await rows());
    expect(
      holding(all, /morning|could we|quiet|corner|half past|yes please|confirmed:|Tap |Not booked|free times/i),
    ).toEqual([]);
    // Who they are, and the booking's own contact.
    expect([...new Set(holding(all, /57001234|Ramgoolam/))].toSorted()).toEqual([
      expect.stringMatching(/^B#BOOKINGS \w{6}$/),
      'B#C PERSON',
    ]);
    // Messages are known again, and turns are not run twice.
    expect(all.map(kindOf).filter((kind) => kind === 'B#M RECEIVED')).toHaveLength(4);
    expect(all.map(kindOf).filter((kind) => kind === 'B#C TURN')).toHaveLength(4);
  });

  it('keeps a conversation otherwise for as many days, and says when it is to be gone', async () => {
    const { stage, anya } = await open({ ...sample, retention: { conversationDays: 3 } });
    await anya.say('Good morning');
    const expiries = ofCustomers(await rows())
      .filter((row) => /Good morning|How we handle your data/.test(JSON.stringify(row)))
      .map(({ ttl }) => (Number(ttl) * 1000 - stage.clock.now) / 86_400_000);
    expect(expiries.length).toBeGreaterThan(1);
    for (const days of expiries) expect(days).toBeCloseTo(3, 1);
  });
});

describe('a customer who asked to be forgotten', () => {
  it('is in no item of the table any more, also when everything they sent is delivered again', async () => {
    const { stage, anya } = await open(sample);
    await anya.say('A table for 4 on Thursday at 7:30pm, the name is Priya Ramgoolam', 'w1');
    await anya.say('yes', 'w2');
    await anya.say('STOP', 'w3');
    await anya.say('forget me', 'w4');
    expect((await anya.say('yes', 'w5')).text).toContain('I have forgotten you');
    const messages = ['w1', 'w2', 'w3', 'w4', 'w5'].map((id) => ({
      ...inboundMessage(id, { kind: 'text', text: 'forget me' }, stage.clock.now),
      phoneNumberId: sample.channel.phoneNumberId,
      from: { phone: NUMBER, profileName: 'Anya Ramgoolam' },
    }));
    expect(await stage.intake(messages)).toMatchObject({ stored: 0, passedOver: 5 });

    const all = ofCustomers(await rows());
    expect(holding(all, /57001234|Ramgoolam|Anya|Priya|A table for 4|forget me/)).toEqual([]);
    expect(all.filter((row) => kindOf(row).endsWith('REFUSAL'))).toMatchObject([{ consent: { via: 'message' } }]);
    expect(all.map(kindOf).filter((kind) => kind === 'B#M RECEIVED')).toHaveLength(5);
    const booking = all.find(({ pk }) => String(pk).endsWith('#BOOKINGS'));
    expect(booking).toMatchObject({ state: 'cancelled', contact: {}, partySize: 4 });
  });

  it.each(['before', 'after'])(
    'is forgotten by the same turn when its worker dies %s the record is written',
    async (when) => {
      const { stage, anya } = await open(sample);
      await anya.say('A table for 4 on Thursday at 7:30pm');
      await anya.say('yes');
      await anya.say('forget me');
      const conversation = { businessId: sample.id, customerId: await anya.customerId() };
      const { turns } = stage.store;
      const settle = turns.settle.bind(turns);
      let dies = true;
      turns.settle = async (...args) => {
        if (!dies) return settle(...args);
        dies = false;
        if (when === 'after') await settle(...args);
        throw new Error('died');
      };
      await anya.post({ kind: 'text', text: 'yes' });
      await expect(stage.work(conversation)).rejects.toThrow('died');
      stage.clock.now += 60_000;
      await stage.work(conversation);
      expect(anya.shown().filter(({ text }) => text.includes('I have forgotten you'))).toHaveLength(1);
      expect(holding(ofCustomers(await rows()), /57001234|"Anya/)).toEqual([]);
      expect((await stage.store.outbox.unsent(conversation)).length).toBe(0);
    },
  );
});
