import { type BusinessProfile, type Money } from '@randevou/contracts';
import { type CalendarEvent, type Person } from './calendar-event.ts';
import { type Catalogue } from './catalogue.ts';
import { fieldOfHeading, type Field } from './column-names.ts';
import { fold } from './fold.ts';
import { readName } from './read-name.ts';
import { readPartySize } from './read-party-size.ts';
import { readPhone } from './read-phone.ts';
import { readPrice } from './read-price.ts';
import { readState, type RowState } from './read-state.ts';
import { Unreadable } from './unreadable.ts';

/** What the texts of an event say about the booking. Personal data. */
export interface EventDetails {
  readonly state: RowState;
  /** Ids that the texts can mean; one of them is decided by the time. `undefined`: none is named. */
  readonly services?: ReadonlySet<string>;
  readonly resourceId?: string;
  readonly partySize?: number;
  readonly name?: string;
  readonly phone?: string;
  readonly price?: Money;
  /** A resource or price that was written but not understood. */
  readonly ignored: readonly ('resource' | 'price')[];
}

export interface WrongDetail {
  readonly property: string;
  readonly unreadable: Unreadable;
}

/** So much of a text is looked at. */
const LONGEST_TEXT = 5000;

const PARTY =
  /(?:\b(?:for|pour|para|für|of|de|x)\s*(\d{1,3})\b(?!\s*(?:min|h\b|:))|\b(\d{1,3})\s*(?:people|persons?|guests?|covers?|pax|pers|personnes?|couverts?|personas?|pessoas?|personen|gäste|p)\b)/iu;

/** @param calendarName what the calendar calls itself: no customer's name */
export function readEventDetails(
  event: CalendarEvent,
  profile: BusinessProfile,
  catalogue: Catalogue,
  calendarName: string,
): EventDetails | WrongDetail {
  const summary = event.summary.slice(0, LONGEST_TEXT);
  const description = plainText(event.description.slice(0, LONGEST_TEXT));
  const labels = labelledValues(description);
  const label = (field: Field) => labels.get(field) ?? '';
  const parts = summary.split(/\s+[-–—|·]\s+|[:;,()/]+/).map((part) => part.trim());
  const businessNames = new Set([profile.name, calendarName].map(fold));
  const oneResource = (text: string): string | undefined => {
    const named = catalogue.resources.named(text);
    const ids = named.size > 0 ? [named] : catalogue.resources.mentioned(text);
    return ids.length === 1 && ids[0]?.size === 1 ? [...ids[0]][0] : undefined;
  };
  const exactResource = (text: string) => {
    const found = catalogue.resources.named(text);
    return found.size === 1 ? [...found][0] : undefined;
  };

  const services = servicesOf(
    [...event.categories, label('service'), summary, ...parts],
    summary,
    description,
    catalogue,
  );
  if (services instanceof Unreadable) return { property: 'SUMMARY', unreadable: services };

  const labelled = label('resource') === '' ? undefined : catalogue.resource(label('resource'));
  const resourceId =
    (labelled instanceof Unreadable ? undefined : labelled) ??
    [
      oneResource(event.location.slice(0, LONGEST_TEXT)),
      ...event.attendees.map(({ name }) => exactResource(name)),
      ...parts.map(exactResource),
      event.organizer && exactResource(event.organizer.name),
    ].find((id) => id !== undefined);

  const isCustomer = ({ name, kind, address }: Person) =>
    !['RESOURCE', 'ROOM', 'GROUP'].includes(kind) &&
    exactResource(name) === undefined &&
    !businessNames.has(fold(name)) &&
    (event.organizer === undefined || address === '' || address !== event.organizer.address);
  const guests = event.attendees.filter(isCustomer);
  // The calendar's own address organises what customers are invited to.
  const people =
    guests.length > 0 || event.attendees.length > 0 ? guests : [event.organizer].filter((one) => one !== undefined);
  const others = people.filter((one) => isCustomer({ ...one, address: '' }));
  const spokenName =
    [others.find(({ name }) => name !== '' && !name.includes('@'))?.name ?? '', nameAmong(parts, catalogue)].find(
      (name) => name !== '',
    ) ?? '';
  const hasLabel = ['firstName', 'name', 'lastName'].some((field) => labels.has(field as Field));
  const name = hasLabel ? readName(label('firstName'), label('name'), label('lastName')) : readName('', spokenName, '');
  if (name instanceof Unreadable) return { property: hasLabel ? 'DESCRIPTION' : 'ATTENDEE', unreadable: name };

  const dialled = others.find(({ address }) => /^(?:tel|sms):/i.test(address))?.address ?? '';
  const phone = readPhone(label('phone') === '' ? dialled : label('phone'), profile.phone);
  if (phone instanceof Unreadable) {
    return { property: label('phone') === '' ? 'ATTENDEE' : 'DESCRIPTION', unreadable: phone };
  }
  const spoken = PARTY.exec(summary);
  const party = label('partySize') === '' ? (spoken?.[1] ?? spoken?.[2]) : label('partySize');
  const partySize = party === undefined ? undefined : readPartySize(party.slice(0, 60));
  if (partySize instanceof Unreadable) {
    return { property: label('partySize') === '' ? 'SUMMARY' : 'DESCRIPTION', unreadable: partySize };
  }
  const price = label('price') === '' ? undefined : readPrice(label('price').slice(0, 60), profile.currency);
  return {
    state: stateOf(event, parts[0] ?? '', label('status')),
    ...(services !== undefined && { services }),
    ...(resourceId !== undefined && { resourceId }),
    ...(partySize !== undefined && { partySize }),
    ...(name !== undefined && { name }),
    ...(phone !== undefined && { phone }),
    ...(price !== undefined && !(price instanceof Unreadable) && { price }),
    ignored: [
      ...(labelled instanceof Unreadable && resourceId === undefined ? (['resource'] as const) : []),
      ...(price instanceof Unreadable ? (['price'] as const) : []),
    ],
  };
}

/** The whole of a text that is a service's name; else what the summary mentions, else the description. */
function servicesOf(
  wholes: readonly string[],
  summary: string,
  description: string,
  { services }: Catalogue,
): ReadonlySet<string> | Unreadable | undefined {
  const exact = wholes.map((text) => services.named(text)).filter(({ size }) => size > 0);
  const mentioned = [summary, description].map((text) => services.mentioned(text)).find(({ length }) => length > 0);
  const found = exact.length > 0 ? exact : (mentioned ?? []);
  const [first, ...others] = found;
  if (first === undefined) return undefined;
  const common = new Set([...first].filter((id) => others.every((ids) => ids.has(id))));
  if (common.size > 0) return common;
  const all = [...new Set(found.flatMap((ids) => [...ids]))].slice(0, 6);
  return new Unreadable(
    `The event names several services: ${all.join(', ')}`,
    'Give each service an event of its own, or name one of them.',
  );
}

function stateOf(event: CalendarEvent, firstPart: string, label: string): RowState {
  if (event.status === 'TENTATIVE') return 'not_booked';
  // Calendars put "Canceled: " before the title of what was called off.
  const told = [firstPart, label].map((text) => (text === '' ? undefined : readState(text)));
  return told.find((state) => state !== undefined && state !== 'booked') ?? 'booked';
}

/** The one part of a title that is neither a service, nor a resource, nor a number of people. */
function nameAmong(parts: readonly string[], { services, resources }: Catalogue): string {
  const rest = parts.filter(
    (part) => part !== '' && services.named(part).size === 0 && resources.named(part).size === 0 && !PARTY.test(part),
  );
  const [only = ''] = rest;
  const spoken = parts.some((part) => services.named(part).size > 0 || PARTY.test(part));
  return rest.length === 1 && spoken && only.length <= 60 && !/[\d@]/.test(only) ? only : '';
}

/** `Phone: +33…` and the like, one a line, by the headings of columns. */
function labelledValues(description: string): ReadonlyMap<Field, string> {
  const best = new Map<Field, { readonly rank: number; readonly value: string }>();
  for (const line of description.split('\n')) {
    const colon = line.indexOf(':');
    const found = colon === -1 || colon > 60 ? undefined : fieldOfHeading(line.slice(0, colon));
    const value = line.slice(colon + 1).trim();
    if (found === undefined || value === '' || (best.get(found.field)?.rank ?? Infinity) <= found.rank) continue;
    best.set(found.field, { rank: found.rank, value });
  }
  return new Map([...best].map(([field, { value }]) => [field, value]));
}

function plainText(html: string): string {
  return html
    .replaceAll(/<(?:br|\/p|\/div|\/li)\b[^<>]*>/gi, '\n')
    .replaceAll(/<[^<>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&');
}
