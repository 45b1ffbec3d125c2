import { encodeOptionId, type BookingView, type PersonReason, type ReplyOption } from '@randevou/contracts';
import { minuteOf } from '../render/slot-options.ts';
import type { Voice } from '../turn-context.ts';

/** "I will be there": at that time, since the visit may be moved before the tap. */
export function attendOption({ words, nonce }: Voice, { reference, slot }: BookingView): ReplyOption {
  return {
    id: encodeOptionId({ kind: 'attend', nonce, reference, startMinute: minuteOf(slot.start) }),
    title: words.titles.attend,
  };
}

/** `reason`: what the owner is told. */
export function personOption({ words, nonce }: Voice, reason?: PersonReason): ReplyOption {
  const why = reason === undefined ? {} : { reason };
  return { id: encodeOptionId({ kind: 'person', nonce, ...why }), title: words.titles.person };
}
