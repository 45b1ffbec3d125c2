import { UserId, type MessageContent } from '@randevou/contracts';
import * as z from 'zod';
import { Id, lenient, Numeric, Phone } from './fields.ts';
import { child, decode, read, type Part, type Reject } from './part.ts';
import { withoutUndefined } from './without-undefined.ts';

type ReadContent = (message: Part, reject: Reject) => MessageContent | undefined;

/** What the customer sent; `undefined` when the message has not the form of its type. */
export function readContent(message: Part, reject: Reject): MessageContent | undefined {
  const type = child(message, 'type').value;
  if (typeof type !== 'string') return { kind: 'unsupported', whatsAppType: 'unknown', raw: message.value };
  const reader = Object.hasOwn(READERS, type) ? READERS[type] : undefined;
  const content = reader === undefined ? unsupported(type, message) : reader(message, reject);
  return content && withoutUndefined(content);
}

function unsupported(type: string, message: Part): MessageContent {
  return { kind: 'unsupported', whatsAppType: type.slice(0, 60), raw: message.value };
}

const Text = z.object({ body: z.string() });
const Choice = z.object({ id: Id, title: z.string().catch('') });
const QuickReply = z
  .object({ payload: lenient(Id), text: lenient(z.string()) })
  .refine(({ payload, text }) => payload !== undefined || text !== undefined, 'expected a payload or a text');
const Media = z.object({
  id: lenient(Id),
  mime_type: lenient(z.string()),
  caption: lenient(z.string()),
  voice: z.boolean().catch(false),
});
const Location = z.object({
  latitude: Numeric.pipe(z.number().min(-90).max(90)),
  longitude: Numeric.pipe(z.number().min(-180).max(180)),
  name: lenient(z.string()),
  address: lenient(z.string()),
});
const Reaction = z.object({ message_id: Id, emoji: lenient(z.string().min(1)) });
const Order = z.object({ product_items: z.array(z.unknown()).catch([]) });
const System = z.object({
  type: z.string().catch('unknown'),
  wa_id: lenient(Phone),
  new_wa_id: lenient(Phone),
  user_id: lenient(UserId),
  new_user_id: lenient(UserId),
});
const Original = z.object({ original_message_id: Id });
const CAPTIONED = ['image', 'video', 'document'] as const;

const READERS: Readonly<Record<string, ReadContent>> = {
  text(message, reject) {
    const text = read(child(message, 'text'), Text, reject);
    return text && { kind: 'text', text: text.body };
  },
  interactive: readInteractive,
  button(message, reject) {
    const button = read(child(message, 'button'), QuickReply, reject);
    if (button === undefined) return undefined;
    const { payload, text } = button;
    return { kind: 'tap', via: 'template', optionId: payload ?? text ?? '', title: text ?? payload ?? '' };
  },
  image: media('image'),
  video: media('video'),
  document: media('document'),
  audio: media('audio'),
  sticker: media('sticker'),
  location(message, reject) {
    const location = read(child(message, 'location'), Location, reject);
    return location && { kind: 'location', ...location };
  },
  contacts(message, reject) {
    const contacts = read(child(message, 'contacts'), z.array(z.unknown()), reject);
    return contacts && { kind: 'contacts', count: contacts.length };
  },
  reaction(message, reject) {
    const reaction = read(child(message, 'reaction'), Reaction, reject);
    return reaction && { kind: 'reaction', emoji: reaction.emoji, messageId: reaction.message_id };
  },
  order(message, reject) {
    const order = read(child(message, 'order'), Order, reject);
    return order && { kind: 'order', items: order.product_items.length };
  },
  system(message, reject) {
    const system = read(child(message, 'system'), System, reject);
    return (
      system && {
        kind: 'system',
        systemType: system.type,
        newPhone: system.new_wa_id ?? system.wa_id,
        newUserId: system.new_user_id ?? system.user_id,
      }
    );
  },
  edit(message, reject) {
    const edit = read(child(message, 'edit'), Original, reject);
    if (edit === undefined) return undefined;
    const inner = child(child(message, 'edit'), 'message');
    const places = [inner, child(message, 'edit'), message];
    // The words of a picture are its caption.
    const texts = [
      ...places.map((place) => child(child(place, 'text'), 'body').value),
      ...CAPTIONED.map((type) => child(child(inner, type), 'caption').value),
    ];
    return {
      kind: 'edit',
      originalMessageId: edit.original_message_id,
      text: texts.find((text) => typeof text === 'string'),
    };
  },
  revoke(message, reject) {
    const revoke = read(child(message, 'revoke'), Original, reject);
    return revoke && { kind: 'revoke', originalMessageId: revoke.original_message_id };
  },
};

function media(mediaType: 'image' | 'video' | 'document' | 'audio' | 'sticker'): ReadContent {
  return (message, reject) => {
    const part = child(message, mediaType);
    const found = read({ path: part.path, value: part.value ?? {} }, Media, reject);
    return (
      found && {
        kind: 'media',
        mediaType,
        mediaId: found.id,
        mimeType: found.mime_type,
        caption: found.caption,
        voice: found.voice,
      }
    );
  };
}

function readInteractive(message: Part, reject: Reject): MessageContent | undefined {
  const interactive = child(message, 'interactive');
  const type = read(child(interactive, 'type'), z.string(), reject);
  if (type === undefined) return undefined;
  if (type === 'button_reply' || type === 'list_reply') {
    const choice = read(child(interactive, type), Choice, reject);
    const via = type === 'button_reply' ? 'button' : 'list';
    return choice && { kind: 'tap', via, optionId: choice.id, title: choice.title };
  }
  if (type !== 'nfm_reply') return unsupported(type, message);
  const json = decode(child(child(interactive, 'nfm_reply'), 'response_json'), reject);
  const response = json === undefined ? undefined : read(json, z.record(z.string(), z.unknown()), reject);
  return response && { kind: 'flow', response };
}
