import { didYouMean } from './nearest.ts';
import type { Report } from './check-profile.ts';
import type { Path } from './read-yaml.ts';
import type { Placed, Sections } from './parse-sections.ts';

/** Time zone, currencies, ids and what refers to them. */
export function checkPlaces(sections: Sections, report: Report): void {
  const { head } = sections;
  if (head.timeZone !== undefined) checkTimeZone(head.timeZone, ['timeZone'], report);
  for (const { path, value } of sections.resources) {
    if (value.timeZone !== undefined) checkTimeZone(value.timeZone, [...path, 'timeZone'], report);
  }
  if (head.currency !== undefined) checkCurrency(head.currency, ['currency'], report);
  if (head.languages !== undefined) checkUnique(head.languages, (index) => ['languages', index], 'language', report);
  checkUnique(
    head.reminders?.minutesBefore ?? [],
    (index) => ['reminders', 'minutesBefore', index],
    'reminder',
    report,
  );

  checkIds(sections.resources, 'resource', report);
  checkIds(sections.services, 'service', report);
  checkIds(sections.faq, 'question', report);
  const staff = sections.resources.filter(({ value }) => value.kind === 'staff');
  for (const [index, { path, value }] of staff.entries()) {
    if (staff.slice(0, index).some((other) => other.value.name.toLowerCase() === value.name.toLowerCase())) {
      report(
        [...path, 'name'],
        `two people are called "${value.name}"`,
        'Customers ask for people by name: tell them apart',
      );
    }
  }

  for (const service of sections.services) checkService(service, sections, report);
}

function checkTimeZone(timeZone: string, path: Path, report: Report): void {
  if (isTimeZone(timeZone)) return;
  const known = Intl.supportedValuesOf('timeZone');
  report(
    path,
    `"${timeZone.slice(0, 60)}" is not a time zone that knows its clock changes`,
    `Write an IANA name like Europe/Paris.${didYouMean(timeZone, known)}`,
  );
}

/** Offsets (`+04:00`) and abbreviations (`EST`) are no places: they miss the change of the clocks. */
function isTimeZone(timeZone: string): boolean {
  if (!timeZone.includes('/') && timeZone !== 'UTC') return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}

function checkCurrency(currency: string, path: Path, report: Report): void {
  const known = Intl.supportedValuesOf('currency');
  if (known.includes(currency)) return;
  report(path, `"${currency}" is not a currency`, `Write an ISO 4217 code like EUR.${didYouMean(currency, known)}`);
}

function checkService(
  { path, value: service }: Placed<Sections['services'][number]['value']>,
  sections: Sections,
  report: Report,
) {
  if (service.price !== undefined && service.price.currency !== sections.head.currency) {
    checkCurrency(service.price.currency, [...path, 'price', 'currency'], report);
  }
  if (service.resources.length === 0) {
    report(
      [...path, 'resources'],
      'the service has no resources, so it can never be booked',
      `Name who or what gives it: ${known(sections)}`,
    );
  }
  for (const [index, id] of service.resources.entries()) {
    if (!sections.context.resourceIds.includes(id)) {
      report(
        [...path, 'resources', index],
        `there is no resource "${id.slice(0, 60)}"`,
        `Known resources are ${known(sections)}.${didYouMean(id, sections.context.resourceIds)}`,
      );
    }
  }
  checkUnique(service.resources, (index) => [...path, 'resources', index], 'resource', report);

  const own = sections.resources.filter((resource) => service.resources.includes(resource.value.id));
  const complete = own.length === service.resources.length;
  const joined = sections.joins.some(({ value }) => value.resources.every((id) => service.resources.includes(id)));
  const alone = complete && own.length > 0 && !joined && own.every(({ value }) => value.seats === 1);
  if (service.asks.includes('partySize') && alone) {
    report(
      [...path, 'asks'],
      'it asks for the party size, but each of its resources takes one person',
      'Remove partySize, or set the seats of the resources',
    );
  }
}

function known({ context }: Sections): string {
  return context.resourceIds.length === 0 ? 'none yet' : context.resourceIds.slice(0, 20).join(', ');
}

export function checkIds(entries: readonly Placed<{ readonly id: string }>[], what: string, report: Report): void {
  const first = new Map<string, Path>();
  for (const { path, value } of entries) {
    const before = first.get(value.id);
    if (before === undefined) first.set(value.id, path);
    else report([...path, 'id'], `the id "${value.id}" is taken by another ${what}`, 'Every id may stand once');
  }
}

function checkUnique(values: readonly unknown[], place: (index: number) => Path, what: string, report: Report): void {
  for (const [index, value] of values.entries()) {
    if (values.indexOf(value) < index)
      report(place(index), `the ${what} "${String(value)}" stands here twice`, 'Remove one');
  }
}
