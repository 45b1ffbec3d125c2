import type { MessageContent, TurnEvent } from '@randevou/contracts';
import type { InboxMessage } from '@randevou/conversation';
import { cutText } from './cut-text.ts';

/** What code cannot read, by what the customer is told about it. */
export type Unreadable = 'voice' | 'picture' | 'other';

const PLACE_MAX = 200;
/** WhatsApp's own field of every Flow answer. */
const FLOW_TOKEN = 'flow_token';

/** What the customer wrote: a text, the words under a picture, the answers of a form. */
export function textOf({ message: { content } }: InboxMessage): string | undefined {
  const text = content.kind === 'flow' ? formText(content.response) : writtenIn(content);
  return text === undefined || text.trim() === '' ? undefined : text;
}

/** The customer's own words, which show their language; the names of a form's fields are not theirs. */
export function ownWords({ message: { content } }: InboxMessage): string | undefined {
  return writtenIn(content);
}

function writtenIn(content: MessageContent): string | undefined {
  return content.kind === 'text' ? content.text : content.kind === 'media' ? content.caption : undefined;
}

/** `day: tomorrow, time: 19:30` */
function formText(response: Readonly<Record<string, unknown>>): string {
  return Object.entries(response)
    .filter(([name]) => name !== FLOW_TOKEN)
    .flatMap(([name, value]) => {
      const text = valueText(value);
      return text === '' ? [] : [`${fieldName(name)}: ${text}`];
    })
    .join(', ');
}

/** Meta's builder names a field `screen_0_Party_size_1`. */
function fieldName(name: string): string {
  return name
    .replace(/^screen_\d+_/i, '')
    .replace(/_\d+$/, '')
    .replaceAll('_', ' ');
}

function valueText(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? value.map(valueText).filter(Boolean).join(', ') : '';
}

export function locationOf({ message: { content } }: InboxMessage): TurnEvent | undefined {
  if (content.kind !== 'location') return undefined;
  const { latitude, longitude } = content;
  const name = placeOf(content);
  return { type: 'location', latitude, longitude, ...(name === undefined ? {} : { name }) };
}

function placeOf({ name, address }: Extract<MessageContent, { kind: 'location' }>): string | undefined {
  const place = [name, address].filter((part) => part !== undefined && part.trim() !== '').join(', ');
  return place === '' ? undefined : cutText(place, PLACE_MAX);
}

/** How the conversation remembers a message; what has no words stands in brackets. */
export function remembered(message: InboxMessage): string {
  const { content } = message.message;
  if (content.kind === 'tap') return content.title;
  const place = content.kind === 'location' ? placeOf(content) : undefined;
  return textOf(message) ?? (place === undefined ? `[${content.kind}]` : `[${content.kind}: ${place}]`);
}

/** What messages without words are; `undefined` when none of them wants an answer. */
export function unreadable(messages: readonly InboxMessage[]): Unreadable | undefined {
  const kinds = new Set(messages.flatMap(({ message: { content } }) => unreadableKind(content) ?? []));
  const [only] = kinds;
  return kinds.size > 1 ? 'other' : only;
}

function unreadableKind(content: MessageContent): Unreadable | undefined {
  switch (content.kind) {
    case 'media':
      if (content.mediaType === 'audio') return 'voice';
      return content.mediaType === 'image' || content.mediaType === 'video' ? 'picture' : 'other';
    case 'reaction':
    case 'system':
    case 'edit':
    case 'revoke':
      return undefined;
    case 'contacts':
    case 'order':
    case 'flow':
    case 'unsupported':
    case 'text':
    case 'tap':
    case 'location':
      return 'other';
  }
}
