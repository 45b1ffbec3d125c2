import type { BusinessProfile, ServiceProfile, WeeklyWindow } from '@randevou/contracts';
import { serviceWindows } from './profile-facts.ts';

/** What the profile means, in plain lines: for an owner who wants to see whether the file says what they want. */
export function explainProfile(profile: BusinessProfile): string {
  const { policies } = profile;
  const staff = profile.resources.map(({ id, name, seats, mode }) => {
    const places = seats === 1 ? '' : `, ${String(seats)} ${mode === 'shared' ? 'shared seats' : 'seats'}`;
    return `  ${name}${name === id ? '' : ` (${id})`}${places}`;
  });
  return [
    `${profile.name} (${profile.id}), ${profile.category}, ${profile.timeZone}, speaks ${profile.languages.join(', ')}`,
    `Open ${hours(profile.hours)}`,
    ...profile.overrides.map(
      ({ date, windows }) =>
        `  ${date}: ${windows.length === 0 ? 'closed' : windows.map(({ from, to }) => `${from}-${to}`).join(', ')}`,
    ),
    `Starts every ${minutes(policies.slotIntervalMinutes)}, at least ${minutes(policies.noticeMinutes)} ahead, at most ${String(policies.horizonDays)} days`,
    `Move until ${minutes(policies.moveUntilMinutes)}, cancel until ${minutes(policies.cancelUntilMinutes)} before`,
    ...(policies.onePerCustomerAndDay ? ['One booking per customer and day'] : []),
    `Reminders ${profile.reminders.minutesBefore.map(minutes).join(' and ') || 'none'} before, none from ${profile.quietHours.from} to ${profile.quietHours.to}`,
    'Resources:',
    ...staff,
    'Services:',
    ...profile.services.map((service) => explainService(profile, service)),
    `Answers to ${String(profile.faq.length)} questions; ${String(profile.menu.flatMap(({ items }) => items).length)} dishes on the menu`,
  ].join('\n');
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
    `with ${service.resources.join(', ')}`,
    hours(serviceWindows(profile, service)),
  ];
  return `  ${name} (${service.id}): ${facts.join('; ')}`;
}

function hours(windows: readonly WeeklyWindow[]): string {
  return windows.map(({ days, from, to }) => `${days.join(',')} ${from}-${to}`).join('; ');
}

function minutes(total: number): string {
  if (total > 0 && total % 60 === 0) return `${String(total / 60)} h`;
  return `${String(total)} min`;
}
