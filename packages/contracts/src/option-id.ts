import * as z from 'zod';
import { BookingReference, LocalDate, WallTime } from './primitives.ts';
import { PersonReason } from './model-tools.ts';
import { AskedDetail } from './profile.ts';

const text = z.string().min(1);
/** Until 2200: a client of somebody's own may send any id, and not every number is an instant. */
const minute = z.coerce
  .number()
  .int()
  .nonnegative()
  .max(Date.UTC(2200, 0) / 60_000);
const partySize = z.coerce.number().int().min(1).max(1000);

/**
 * What an option on the customer's screen means. The id of a WhatsApp button or list row is the only thing that
 * comes back with a tap, so it holds all of it. `nonce` tells apart the same choice in different messages.
 * Times are whole minutes since the epoch.
 */
export const OptionTarget = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('confirm'),
    draftId: text,
    startMinute: minute,
    resourceId: text,
    nonce: text.optional(),
  }),
  z.strictObject({ kind: z.literal('discard'), draftId: text, nonce: text.optional() }),
  z.strictObject({
    kind: z.literal('slot'),
    offerId: text,
    serviceId: text,
    startMinute: minute,
    endMinute: minute,
    resourceId: text,
    partySize: partySize.optional(),
    /** Present when the slot is offered for moving this booking. */
    reference: BookingReference.optional(),
  }),
  z.strictObject({ kind: z.literal('more'), offerId: text }),
  z.strictObject({ kind: z.literal('move'), nonce: text, reference: BookingReference }),
  z.strictObject({ kind: z.literal('cancel'), nonce: text, reference: BookingReference }),
  z.strictObject({ kind: z.literal('keep'), nonce: text, reference: BookingReference }),
  /** To be put on the waiting list of a day; without times for any of that day. */
  z.strictObject({
    kind: z.literal('wait'),
    nonce: text,
    serviceId: text,
    date: LocalDate,
    from: WallTime.optional(),
    to: WallTime.optional(),
    partySize: partySize.optional(),
    resourceId: text.optional(),
  }),
  z.strictObject({ kind: z.literal('leave'), nonce: text, entryId: text }),
  /** The answer to whether everything about the customer is to be forgotten. */
  z.strictObject({ kind: z.literal('forget'), nonce: text, what: z.enum(['all', 'keep']) }),
  /** `reason`: what it was offered for. */
  z.strictObject({ kind: z.literal('person'), nonce: text, reason: PersonReason.optional() }),
  /** Calls the assistant back: for who tapped it, or, on the owner's phone, for this customer. */
  z.strictObject({ kind: z.literal('resume'), nonce: text, customerId: text.optional() }),
  /** "I will be there", under a reminder of a visit at that time. */
  z.strictObject({
    kind: z.literal('attend'),
    nonce: text,
    reference: BookingReference,
    startMinute: minute.optional(),
  }),
  /** Under the template that says that an answer waits: to be shown it. */
  z.strictObject({ kind: z.literal('read'), nonce: text }),
  /** The answer to a question, e.g. `field: 'service', value: 'haircut'`. */
  z.strictObject({
    kind: z.literal('answer'),
    nonce: text,
    field: z.union([AskedDetail, z.enum(['service', 'date', 'time', 'times'])]),
    value: text,
  }),
]);
export type OptionTarget = z.infer<typeof OptionTarget>;
export type OptionKind = OptionTarget['kind'];

/** Order of the fields after the kind; trailing absent ones are left out. */
const FIELDS = {
  confirm: ['draftId', 'startMinute', 'resourceId', 'nonce'],
  discard: ['draftId', 'nonce'],
  slot: ['offerId', 'serviceId', 'startMinute', 'endMinute', 'resourceId', 'partySize', 'reference'],
  more: ['offerId'],
  move: ['nonce', 'reference'],
  cancel: ['nonce', 'reference'],
  keep: ['nonce', 'reference'],
  wait: ['nonce', 'serviceId', 'date', 'from', 'to', 'partySize', 'resourceId'],
  leave: ['nonce', 'entryId'],
  forget: ['nonce', 'what'],
  person: ['nonce', 'reason'],
  resume: ['nonce', 'customerId'],
  attend: ['nonce', 'reference', 'startMinute'],
  read: ['nonce'],
  answer: ['nonce', 'field', 'value'],
} as const satisfies Record<OptionKind, readonly string[]>;

/** WhatsApp's limit for the id of a list row. */
export const OPTION_ID_MAX_LENGTH = 200;

/** `kind|field|field…`, each field percent-encoded but for the `+` of composite ids; at most 200 characters. */
export function encodeOptionId(target: OptionTarget): string {
  const values: Readonly<Record<string, unknown>> = target;
  const fields = FIELDS[target.kind].map((name) => {
    const value = values[name];
    return typeof value === 'string' || typeof value === 'number'
      ? encodeURIComponent(String(value)).replaceAll('%2B', '+')
      : '';
  });
  const id = [target.kind, ...fields].join('|').replace(/\|+$/, '');
  if (id.length > OPTION_ID_MAX_LENGTH) {
    throw new RangeError(`option id of kind ${target.kind} has ${String(id.length)} characters; 200 are allowed`);
  }
  return id;
}

/** The meaning of a tapped option id, or `undefined` for one that is not ours. */
export function decodeOptionId(id: string): OptionTarget | undefined {
  if (id.length > OPTION_ID_MAX_LENGTH) return undefined;
  const [kind, ...parts] = id.split('|');
  if (kind === undefined || !Object.hasOwn(FIELDS, kind)) return undefined;
  const names = FIELDS[kind as OptionKind];
  if (parts.length > names.length) return undefined;
  const fields: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const name = names[index];
    if (name === undefined || part === '') continue;
    try {
      fields[name] = decodeURIComponent(part);
    } catch {
      return undefined;
    }
  }
  const parsed = OptionTarget.safeParse({ kind, ...fields });
  return parsed.success ? parsed.data : undefined;
}
