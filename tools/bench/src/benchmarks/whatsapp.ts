import { templateMessage, type Reply } from '@randevou/contracts';
import { parseEvent } from '@randevou/whatsapp-inbound';
import { render, renderTemplate } from '@randevou/whatsapp-outbound';
import type { Benchmark } from '../benchmark.ts';
import { measure } from '../measure.ts';

/** What End User Messaging Social publishes for so many text messages of one customer. */
function notification(messages: number): string {
  const change = {
    field: 'messages',
    value: {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: '2302009010', phone_number_id: '100000000000001' },
      contacts: [{ profile: { name: 'Anya' }, wa_id: '23057001234' }],
      messages: Array.from({ length: messages }, (_, index) => ({
        from: '23057001234',
        id: `wamid.bench${String(index)}`,
        timestamp: String(1772434800 + index),
        type: 'text',
        text: { body: 'A table for 4 tomorrow at 7:30pm please' },
      })),
    },
  };
  return JSON.stringify({
    context: {
      MetaWabaIds: [{ wabaId: '200000000000001', arn: 'arn:aws:social-messaging:us-east-1:111122223333:waba/1' }],
      MetaPhoneNumberIds: [
        { metaPhoneNumberId: '100000000000001', arn: 'arn:aws:social-messaging:us-east-1:1:phone/1' },
      ],
    },
    whatsAppWebhookEntry: JSON.stringify({ id: '200000000000001', changes: [change] }),
    aws_account_id: '111122223333',
    message_timestamp: '2026-03-02T07:00:01.000Z',
  });
}

/** The JSON inside JSON that `parseEvent` has to read too, and nothing but that. */
function readJson(message: string): unknown {
  const published: unknown = JSON.parse(message);
  const entry: unknown = Reflect.get(Object(published), 'whatsAppWebhookEntry');
  return JSON.parse(String(entry));
}

function parsing(messages: number): () => unknown {
  const event = {
    Records: [{ EventSource: 'aws:sns', Sns: { Type: 'Notification', Message: notification(messages) } }],
  };
  const { events, rejected } = parseEvent(event);
  if (events.length !== messages || rejected.length > 0) throw new Error('the event is not read whole');
  return () => parseEvent(event);
}

const option = (title: string, description?: string) => ({
  id: `slot|0a1b2c3d|dinner|29541090|29541210|${title}`,
  title,
  ...(description === undefined ? {} : { description }),
});
const DRAFT = 'Not booked yet: **Dinner**, 4 people\n**Tuesday 3 March 2026 at 19:30**\n\nShall I book it?';
const PARAGRAPH =
  'We serve **dinner** from *18:30*; see the [menu](https://example.com/menu).\n\n- Rougaille: 350 Rs\n- Vindaye: 420 Rs\n\n';

const replies: Readonly<Record<string, Reply>> = {
  'plain text': { text: 'We are open from Tuesday to Saturday.', options: [] },
  'three buttons': { text: DRAFT, options: ['Confirm', '19:00', '20:00'].map((title) => option(title)) },
  'list of ten': {
    text: DRAFT,
    options: Array.from({ length: 10 }, (_, index) => option(`1${String(index)}:30`, 'Tuesday 3 March 2026, table T3')),
    listLabel: 'Times',
  },
  '6,000 characters of Markdown': { text: PARAGRAPH.repeat(Math.ceil(6000 / PARAGRAPH.length)), options: [] },
};

const REMINDER = templateMessage({
  name: 'reminder',
  language: 'en',
  parameters: {
    business: 'La Kaz',
    service: 'Dinner for 4',
    day: 'Tuesday, 3 March 2026',
    time: '19:30',
    place: '12 Church Street, Port Louis',
  },
  buttons: { attend: 'attend|n|K7F3QZ', move: 'move|n|K7F3QZ', cancel: 'cancel|n|K7F3QZ' },
});

export const whatsapp: Benchmark = {
  name: 'whatsapp',
  about: 'from the event to messages, from a reply to payloads',
  run: () => {
    const [one, ten] = [notification(1), notification(10)];
    return measure(
      [
        { name: 'JSON.parse alone, one message', run: () => readJson(one) },
        { name: 'parseEvent, one message', run: parsing(1), against: 'JSON.parse alone, one message' },
        { name: 'JSON.parse alone, ten messages', run: () => readJson(ten) },
        { name: 'parseEvent, ten messages', run: parsing(10), against: 'JSON.parse alone, ten messages' },
        ...Object.entries(replies).flatMap(([name, reply]) => {
          const bytes = JSON.stringify(render(reply));
          const against = `JSON.parse alone, ${name}`;
          return [
            { name: against, run: (): unknown => JSON.parse(bytes) },
            { name: `render, ${name}`, run: () => render(reply), against },
          ];
        }),
        { name: 'renderTemplate, reminder', run: () => renderTemplate(REMINDER) },
      ],
      { unit: 'µs' },
    );
  },
};
