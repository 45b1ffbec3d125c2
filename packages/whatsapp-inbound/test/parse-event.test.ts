import { InboundEvent } from '@randevou/contracts';
import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { parseEvent } from '../src/index.ts';
import { envelopes } from './envelopes.ts';
import { eventFixtures, valueFixtures } from './fixtures.ts';

const Records = z.object({ Records: z.array(z.unknown()) });
const PHONE = { metadata: { phone_number_id: '100000000000001' } };

describe.each(envelopes)('in an envelope of $name', ({ path, wrap }) => {
  it.each(valueFixtures)('$what', ({ value, field, events, rejected }) => {
    const parsed = parseEvent(wrap(value, field));
    expect(parsed.events).toStrictEqual(events);
    expect(parsed.rejected).toStrictEqual(
      rejected.map((part) => ({ ...part, path: `${path}.whatsAppWebhookEntry.changes[0].value.${part.path}` })),
    );
  });
});

describe.each(envelopes)('ten records in envelopes of $name', ({ path, wrap }) => {
  const [text] = valueFixtures.filter(({ what }) => what === 'a text');
  const recordsOf = (event: unknown) => Records.parse(event).Records;
  const sound = recordsOf(wrap(text?.value));
  const broken: Readonly<Record<string, unknown>> = {
    'is no object': 7,
    'has a body that is no JSON': { body: '{"secret": "+23057001234"' },
    'holds a webhook that is no JSON': { body: JSON.stringify({ whatsAppWebhookEntry: '{' }) },
    'holds a message without an id': recordsOf(wrap({ ...PHONE, messages: [{ timestamp: '1', type: 'text' }] }))[0],
    'holds messages that are no list': recordsOf(wrap({ ...PHONE, messages: 7 }))[0],
  };
  const [own] = path.split('.').slice(1, 2);

  it.each(Object.entries(broken))('lose only the one that %s', (_, record) => {
    for (const at of [0, 4, 9]) {
      const records = Array.from({ length: 10 }, (_one, index) => (index === at ? record : sound[0]));
      const { events, rejected } = parseEvent({ Records: records });
      expect(events).toEqual(Array.from({ length: 9 }, () => text?.events[0]));
      expect(rejected).toHaveLength(1);
      expect(rejected[0]?.path).toMatch(new RegExp(`^Records\\[${String(at)}\\](?:\\.(?:body|${own ?? ''})|$)`));
    }
  });
});

describe('whole events', () => {
  it.each(eventFixtures)('$what', ({ event, events, rejected }) => {
    expect(parseEvent(event)).toStrictEqual({ events, rejected });
  });
});

describe('parseEvent', () => {
  it('gives what the contract describes', () => {
    const all = [
      ...valueFixtures.flatMap(({ value, field }) => envelopes.map(({ wrap }) => wrap(value, field))),
      ...eventFixtures.map(({ event }) => event),
    ].flatMap((event) => parseEvent(event).events);
    expect(all.length).toBeGreaterThan(100);
    for (const event of all) expect(() => InboundEvent.parse(event)).not.toThrow();
  });

  it('keeps personal data out of its reasons and paths', () => {
    const rejected = [
      ...valueFixtures.flatMap(({ value, field }) => envelopes.map(({ wrap }) => wrap(value, field))),
      ...eventFixtures.map(({ event }) => event),
    ].flatMap((event) => parseEvent(event).rejected);
    expect(rejected.length).toBeGreaterThan(30);
    expect(JSON.stringify(rejected)).not.toMatch(/\d{6}|wamid|secret|Anya/);
  });

  it.each([[undefined], [null], [7], ['Records'], [[]], [{ Records: 7 }], [{ Records: [null, 7, 'x', []] }]])(
    'answers %p with a rejection',
    (event) => {
      const { events, rejected } = parseEvent(event);
      expect(events).toEqual([]);
      expect(rejected.length).toBeGreaterThan(0);
    },
  );

  it('has nothing to say about no records', () => {
    expect(parseEvent({ Records: [] })).toEqual({ events: [], rejected: [] });
  });

  it.each(['__proto__', '\\u005f_proto__', '__pr\\u006fto__'])('lets no %s through', (key) => {
    const raw = `{"id":"1","changes":[{"field":"messages","value":{"metadata":{"phone_number_id":"1"},"messages":[
      {"id":"a","from":"23057001234","timestamp":"1","type":"new","${key}":{"admin":true}},
      {"id":"b","from":"23057001234","timestamp":"1","type":"interactive",
       "interactive":{"type":"nfm_reply","nfm_reply":{"response_json":"{\\"${key.replaceAll('\\', '\\\\')}\\":{\\"admin\\":true}}"}}}]}}]}`;
    const { events } = parseEvent({ Records: [{ body: JSON.stringify({ whatsAppWebhookEntry: raw }) }] });
    expect(events).toHaveLength(2);
    expect(JSON.stringify(events)).not.toContain('admin');
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('admin');
  });

  it('survives JSON nested beyond reason, which costs only its record', () => {
    const deep = `{"__proto__":1,"whatsAppWebhookEntry":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    const [fixture] = eventFixtures.filter(({ what }) => what === 'SQS with raw delivery');
    const sound = JSON.parse(JSON.stringify(fixture?.event)) as { Records: unknown[] };
    const { events } = parseEvent({ Records: [{ body: deep }, ...sound.Records] });
    expect(events).toHaveLength(1);
  });
});
