import { splitIds, type BusinessProfile, type Money, type Slot } from '@randevou/contracts';
import { servicesOf, textIn } from '@randevou/understanding';
import { plainSpaces } from '../date-format.ts';
import type { Voice } from '../turn-context.ts';

/** Names of the services of a visit in the customer's language, or in any that the profile has: `Haircut and beard trim`. */
export function serviceName(context: Voice, serviceId: string): string {
  const { profile, language } = context;
  const names = servicesOf(profile.services, serviceId).map(
    ({ id, name }) => textIn(name, language, profile.languages) ?? id,
  );
  const [first = splitIds(serviceId).join(', '), ...more] = names;
  return joinNames(context, [first, ...more.map(withSmallInitial)]);
}

/** The people whom customers choose by name: `Maya and Karim`. */
export function staffName(context: Voice, resourceId: string): string | undefined {
  const staff = resourcesOf(context, resourceId).filter(({ kind }) => kind === 'staff');
  return staff.length === 0
    ? undefined
    : joinNames(
        context,
        staff.map(({ name }) => name),
      );
}

/** The people or the tables: `tables T1 and T2`. */
export function placeName(context: Voice, resourceId: string): string | undefined {
  const { words } = context;
  const resources = resourcesOf(context, resourceId);
  const names = joinNames(
    context,
    resources.map(({ name }) => name),
  );
  if (resources.length === 0) return undefined;
  if (resources.some(({ kind }) => kind !== 'table')) return names;
  return resources.length === 1 ? words.table(names) : words.tables(names);
}

/** What an id of one or several resources names, each once; unknown ones are left out. */
export function resourcesOf({ profile }: Voice, resourceId: string): BusinessProfile['resources'] {
  return [...new Set(splitIds(resourceId))].flatMap(
    (id) => profile.resources.find((resource) => resource.id === id) ?? [],
  );
}

/** `A, B and C` in the customer's language. */
function joinNames({ locale }: Voice, names: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}

/** Inside a sentence; what is written in capitals stays so. */
function withSmallInitial(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
}

/** `Tuesday 3 March 2026 at 19:30` */
export function fullTime({ dates, words }: Voice, instant: string): string {
  return words.dateAt(dates.day(instant), dates.time(instant));
}

/** `Dinner, 4 people` or `Haircut, with Maya` */
export function whatIsBooked(
  context: Voice,
  { slot, partySize }: { readonly slot: Slot; readonly partySize?: number | undefined },
  { withStaff = true }: { readonly withStaff?: boolean } = {},
): string {
  const staff = withStaff ? staffName(context, slot.resourceId) : undefined;
  return [
    serviceName(context, slot.serviceId),
    ...(partySize === undefined ? [] : [context.words.people(partySize)]),
    ...(staff === undefined ? [] : [context.words.withStaff(staff)]),
  ].join(', ');
}

/** `Dinner, 4 people, Tuesday 3 March 2026 at 19:30` */
export function bookingLine(
  context: Voice,
  booking: { readonly slot: Slot; readonly partySize?: number | undefined },
): string {
  return `${whatIsBooked(context, booking)}, ${fullTime(context, booking.slot.start)}`;
}

export function moneyText({ locale }: Voice, { amount, currency }: Money): string {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
  });
  return plainSpaces(format.format(amount));
}
