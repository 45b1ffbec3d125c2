import {
  encodeOptionId,
  type BookingReference,
  type OptionTarget,
  type ReplyOption,
  type Slot,
} from '@randevou/contracts';
import { fitText } from '../fit-text.ts';
import type { TurnContext } from '../turn-context.ts';
import { placeName, resourcesOf, serviceName, staffName } from './describe.ts';

const TITLE_MAX = 24;
const DESCRIPTION_MAX = 72;

export interface SlotOptionsRequest {
  readonly offerId: string;
  readonly slots: readonly Slot[];
  readonly partySize?: number | undefined;
  readonly reference?: BookingReference | undefined;
  /** The day that the reader has in mind (`2026-03-03`): titles of its slots show the time alone. */
  readonly day?: string | undefined;
  /** Each title names the person. */
  readonly showStaff?: boolean;
}

/** Free times to tap: the title tells them apart at a glance, the description says day, service and place in full. */
export function slotOptions(context: TurnContext, request: SlotOptionsRequest): ReplyOption[] {
  const { dates } = context;
  const { offerId, slots, partySize, reference, day, showStaff = false } = request;
  const people = new Set(slots.map(({ resourceId }) => staffName(context, resourceId)));
  const services = new Set(slots.map(({ serviceId }) => serviceId));
  return slots.flatMap((slot): ReplyOption[] => {
    const times =
      dates.date(slot.start) === day ? [dates.time(slot.start)] : [dates.short(slot.start), dates.brief(slot.start)];
    const staff = staffName(context, slot.resourceId);
    const place = placeName(context, slot.resourceId);
    const shared = slots.some((other) => other !== slot && other.start === slot.start);
    const differ = showStaff && people.size > 1;
    const distinctions =
      !shared && !differ
        ? []
        : services.size > 1
          ? shorterForms(serviceName(context, slot.serviceId))
          : placeForms(context, slot.resourceId, staff ?? place ?? '');
    const id = idOf({
      kind: 'slot',
      offerId,
      serviceId: slot.serviceId,
      startMinute: minuteOf(slot.start),
      endMinute: minuteOf(slot.end),
      resourceId: slot.resourceId,
      ...(partySize === undefined ? {} : { partySize }),
      ...(reference === undefined ? {} : { reference }),
    });
    const description = [dates.day(slot.start), serviceName(context, slot.serviceId), place]
      .filter((part) => part !== undefined)
      .join(', ');
    const title = titleOf(times, distinctions);
    return id === undefined ? [] : [{ id, title, description: fitText(description, DESCRIPTION_MAX) }];
  });
}

/** `undefined` for a visit of so many services with such long ids that no option can hold them. */
function idOf(target: OptionTarget): string | undefined {
  try {
    return encodeOptionId(target);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The fullest form that fits, of a long date the one without its weekday. */
function titleOf(times: readonly string[], distinctions: readonly string[]): string {
  const names = distinctions.length === 0 ? [''] : distinctions.map((name) => ` ${name}`);
  const forms = times.flatMap((time) => names.map((name) => `${time}${name}`));
  return forms.find((form) => form.length <= TITLE_MAX) ?? fitText(forms[0] ?? '', TITLE_MAX);
}

/** A long name and its last word. */
function shorterForms(name: string): string[] {
  return [name, name.split(' ').at(-1) ?? ''];
}

/** Of several people or tables every one is told, however short: one alone would mislead. */
function placeForms(context: TurnContext, resourceId: string, name: string): string[] {
  const names = resourcesOf(context, resourceId).map((resource) => resource.name);
  if (names.length < 2) return shorterForms(name);
  return [name, names.join(' & '), names.map((each) => each.split(' ').at(-1) ?? '').join('&')];
}

/** Whole minutes since the epoch, as option ids hold them. */
export function minuteOf(instant: string): number {
  return Math.floor(Date.parse(instant) / 60_000);
}
