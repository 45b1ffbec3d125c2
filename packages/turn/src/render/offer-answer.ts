import { encodeOptionId, type BookingReference, type Offer, type ReplyOption, type Slot } from '@randevou/contracts';
import type { Answer, TurnContext } from '../turn-context.ts';
import { asLead, composeReply } from './compose-reply.ts';
import { slotOptions } from './slot-options.ts';

/** A list has ten rows; one stays for "more". */
const MOST_SLOTS = 9;

export interface OfferAnswerRequest {
  readonly slots: readonly Slot[];
  readonly partySize?: number | undefined;
  readonly reference?: BookingReference | undefined;
  readonly name?: string | undefined;
  readonly more: boolean;
  /** Arguments of the search, and how many slots were shown before (`shown`). */
  readonly search: Offer['search'];
  /** Stands above the heading. */
  readonly above?: string | undefined;
  /** Stands before the list instead of the usual heading. */
  readonly lead?: readonly (string | undefined)[];
  /** What a tap does; `null` where the lead says it. */
  readonly hint?: string | null;
  /** The day the customer asked for: times of other days are shown with theirs. Absent: the one day of all slots. */
  readonly day?: string;
  /** What else can be tapped. */
  readonly beside?: readonly ReplyOption[];
  /** Ends the text. */
  readonly closing?: string | undefined;
  /** The customer named somebody: each time says who it is with. */
  readonly showStaff?: boolean;
}

/** Of a range of days in the order of the calendar; around a wanted time as the search had them, nearest first. */
function inOrder(slots: readonly Slot[], { search }: OfferAnswerRequest): readonly Slot[] {
  if (search['date_to'] === undefined || search['time'] !== undefined) return slots;
  return slots.toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start));
}

/** Free times as options; a tap on one takes it. */
export function offerAnswer(context: TurnContext, request: OfferAnswerRequest): Answer {
  const { words, dates, nonce } = context;
  const { partySize, reference, name, search } = request;
  const { beside = [] } = request;
  const most = MOST_SLOTS - beside.length;
  const slots = inOrder(request.slots.slice(0, most), request);
  const days = new Set(slots.map(({ start }) => dates.date(start)));
  const [first] = slots;
  const oneDay = days.size === 1 && first !== undefined ? first : undefined;
  const people = partySize === undefined ? undefined : words.people(partySize);
  const heading =
    oneDay === undefined ? words.offer.onDays(people) : words.offer.onDay(dates.day(oneDay.start), people);
  const more: ReplyOption = { id: encodeOptionId({ kind: 'more', offerId: nonce }), title: words.titles.more };
  const options = slotOptions(context, {
    offerId: nonce,
    slots,
    partySize,
    reference,
    day: request.day ?? (oneDay === undefined ? undefined : dates.date(oneDay.start)),
    showStaff: request.showStaff ?? false,
  });
  const usualHint = reference === undefined ? words.offer.tapBooks : words.offer.tapMoves;
  const hint = request.hint === undefined ? usualHint : (request.hint ?? undefined);
  const shownBefore = typeof search['shown'] === 'number' ? search['shown'] : 0;
  return {
    reply: composeReply(
      [
        ...asLead(request.above),
        ...(request.lead ?? [heading]),
        hint,
        ...(request.closing === undefined ? [] : ['', request.closing]),
      ],
      [...options, ...(request.more || request.slots.length > most ? [more] : []), ...beside],
      words.titles.timesLabel,
    ),
    outcome: 'offered',
    offer: {
      id: nonce,
      at: new Date(context.input.now).toISOString(),
      slots: [...slots],
      ...(partySize === undefined ? {} : { partySize }),
      ...(reference === undefined ? {} : { reference }),
      ...(name === undefined ? {} : { name }),
      search: { ...search, shown: shownBefore + slots.length },
    },
  };
}
