import type {
  BookingLimit,
  BusinessProfile,
  CustomQuestion,
  ResourceProfile,
  ServiceProfile,
  WeeklyWindow,
} from '@randevou/contracts';
import { joinSeats, serviceWindows } from './profile-facts.ts';

/** What the profile means, in plain lines: for an owner who wants to see whether the file says what they want. */
export function explainProfile(profile: BusinessProfile): string {
  const { policies } = profile;
  const days = policies.horizonCounts === 'business_days' ? 'days of opening' : 'days';
  return [
    `${profile.name} (${profile.id}), ${profile.category}, ${profile.timeZone}, speaks ${profile.languages.join(', ')}`,
    `Open ${hours(profile.hours)}`,
    ...profile.overrides.map(
      ({ date, windows }) =>
        `  ${date}: ${windows.length === 0 ? 'closed' : windows.map(({ from, to }) => `${from}-${to}`).join(', ')}`,
    ),
    `Starts every ${minutes(policies.slotIntervalMinutes)}, at least ${minutes(policies.noticeMinutes)} ahead, at most ${String(policies.horizonDays)} ${days}`,
    `Move until ${minutes(policies.moveUntilMinutes)}, cancel until ${minutes(policies.cancelUntilMinutes)} before`,
    ...(policies.onePerCustomerAndDay ? ['One booking per customer and day'] : []),
    ...(policies.waitingList === undefined
      ? []
      : [`Waiting list: a freed place is kept ${minutes(policies.waitingList.offerMinutes)} for the first in line`]),
    `Reminders ${profile.reminders.minutesBefore.map(minutes).join(' and ') || 'none'} before, none from ${profile.quietHours.from} to ${profile.quietHours.to}`,
    `Conversations are kept ${kept(profile.retention.conversationDays)}`,
    `A person who is asked for has ${minutes(profile.handoff.pauseMinutes)} to answer before the assistant goes on`,
    `At most ${String(profile.limits.turnsPerTenMinutes)} turns of a customer in ten minutes and ${String(profile.limits.turnsPerDay)} a day; no model after ${String(profile.budgets.tokensPerDay)} tokens or ${String(profile.budgets.messagesPerDay)} messages a day`,
    'Resources:',
    ...profile.resources.map(explainResource),
    ...(profile.joins.length === 0 ? [] : ['Put together for larger parties:']),
    ...profile.joins.map((join) => `  ${join.resources.join(' + ')}, ${String(joinSeats(profile, join))} seats`),
    'Services:',
    ...profile.services.map((service) => explainService(profile, service)),
    `Answers to ${String(profile.faq.length)} questions; ${String(profile.menu.flatMap(({ items }) => items).length)} dishes on the menu`,
  ].join('\n');
}

function kept(days: number): string {
  return days === 0 ? 'until they are answered' : `${String(days)} ${days === 1 ? 'day' : 'days'}`;
}

function explainResource({ id, name, seats, mode, timeZone, limits }: ResourceProfile): string {
  const facts = [
    ...(seats === 1 ? [] : [`${String(seats)} ${mode === 'shared' ? 'shared seats' : 'seats'}`]),
    ...(timeZone === undefined ? [] : [`hours in ${timeZone}`]),
    ...limits.map(explainLimit),
  ];
  return `  ${[`${name}${name === id ? '' : ` (${id})`}`, ...facts].join(', ')}`;
}

function explainService(profile: BusinessProfile, service: ServiceProfile): string {
  const name = profile.languages.map((language) => service.name[language]).join(' / ');
  const facts = [
    minutes(service.durationMinutes),
    ...(service.bufferBeforeMinutes === 0 ? [] : [`${minutes(service.bufferBeforeMinutes)} free before`]),
    ...(service.bufferAfterMinutes === 0 ? [] : [`${minutes(service.bufferAfterMinutes)} free after`]),
    ...(service.price === undefined ? [] : [`${String(service.price.amount)} ${service.price.currency}`]),
    ...(service.noticeMinutes === undefined ? [] : [`${minutes(service.noticeMinutes)} ahead`]),
    ...(service.asks.length === 0 ? [] : [`asks ${service.asks.join(' and ')}`]),
    ...service.questions.map((question) => explainQuestion(profile, question)),
    ...service.limits.map(explainLimit),
    `with ${service.resources.join(', ')}`,
    hours(serviceWindows(profile, service)),
  ];
  return `  ${name} (${service.id}): ${facts.join('; ')}`;
}

function explainQuestion({ languages }: BusinessProfile, { text, choices }: CustomQuestion): string {
  const inAll = (one: CustomQuestion['text']) => languages.map((language) => one[language]).join(' / ');
  const answers = choices === undefined ? 'any answer' : choices.map(inAll).join(', ');
  return `asks "${inAll(text)}" (${answers})`;
}

function explainLimit({ per, bookings, minutes: total }: BookingLimit): string {
  const most = [
    ...(bookings === undefined ? [] : [`${String(bookings)} ${bookings === 1 ? 'booking' : 'bookings'}`]),
    ...(total === undefined ? [] : [`${minutes(total)} booked`]),
  ];
  return `at most ${most.join(' or ')} a ${per}`;
}

function hours(windows: readonly WeeklyWindow[]): string {
  return windows.map(({ days, from, to }) => `${days.join(',')} ${from}-${to}`).join('; ');
}

function minutes(total: number): string {
  if (total > 0 && total % 60 === 0) return `${String(total / 60)} h`;
  return `${String(total)} min`;
}
