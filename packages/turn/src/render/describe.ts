import type { Money, Slot } from '@randevou/contracts';
import { plainSpaces } from '../date-format.ts';
import type { TurnContext } from '../turn-context.ts';

/** Name of the service in the customer's language, or in any that the profile has. */
export function serviceName({ profile, language }: TurnContext, serviceId: string): string {
  const name = profile.services.find(({ id }) => id === serviceId)?.name ?? {};
  return (
    name[language] ?? profile.languages.map((other) => name[other]).find((text) => text !== undefined) ?? serviceId
  );
}

/** The person, if customers choose one by name. */
export function staffName({ profile }: TurnContext, resourceId: string): string | undefined {
  const resource = profile.resources.find(({ id }) => id === resourceId);
  return resource?.kind === 'staff' ? resource.name : undefined;
}

/** The person or the table. */
export function placeName(context: TurnContext, resourceId: string): string | undefined {
  const resource = context.profile.resources.find(({ id }) => id === resourceId);
  return resource?.kind === 'table' ? context.words.table(resource.name) : resource?.name;
}

/** `Tuesday 3 March 2026 at 19:30` */
export function fullTime({ dates, words }: TurnContext, instant: string): string {
  return words.dateAt(dates.day(instant), dates.time(instant));
}

/** `Dinner, 4 people` or `Haircut, with Maya` */
export function whatIsBooked(
  context: TurnContext,
  { slot, partySize }: { readonly slot: Slot; readonly partySize?: number | undefined },
): string {
  const staff = staffName(context, slot.resourceId);
  return [
    serviceName(context, slot.serviceId),
    ...(partySize === undefined ? [] : [context.words.people(partySize)]),
    ...(staff === undefined ? [] : [context.words.withStaff(staff)]),
  ].join(', ');
}

/** `Dinner, 4 people, Tuesday 3 March 2026 at 19:30` */
export function bookingLine(
  context: TurnContext,
  booking: { readonly slot: Slot; readonly partySize?: number | undefined },
): string {
  return `${whatIsBooked(context, booking)}, ${fullTime(context, booking.slot.start)}`;
}

export function moneyText({ locale }: TurnContext, { amount, currency }: Money): string {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
  });
  return plainSpaces(format.format(amount));
}
