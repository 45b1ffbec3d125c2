import type { DateOverride, ServiceProfile, WeeklyWindow } from '@randevou/contracts';
import type { Report } from './check-profile.ts';
import type { Placed, Sections } from './parse-sections.ts';
import type { Path } from './read-yaml.ts';
import { isElsewhere } from './is-elsewhere.ts';
import { intersectWeek, longest, minutesOf, toIntervals, toWindows, type WeekInterval } from './week.ts';

const DAY = 1440;

/** Hours that contradict themselves or each other, so that customers could never be offered a time. */
export function checkHours(sections: Sections, report: Report): void {
  const business = sections.hours.flatMap(({ path, value }) => value.map((window) => ({ path, window })));
  checkOverlaps(business, report);
  checkOverrides(
    sections.overrides.flatMap(({ path, value }) => value.map((override) => ({ path, value: override }))),
    report,
  );

  for (const { path, value } of sections.resources) {
    checkOverlaps(placed(value.hours, [...path, 'hours']), report);
    checkOverrides(placedOverrides(value.overrides, [...path, 'overrides']), report);
    for (const [index, leave] of (value.leave ?? []).entries()) {
      if (leave.to < leave.from) {
        report(
          [...path, 'leave', index, 'to'],
          `the leave ends on ${leave.to}, before it starts on ${leave.from}`,
          'Both days are included; swap them',
        );
      }
    }
  }

  const open = toIntervals(business.map(({ window }) => window));
  for (const service of sections.services) {
    checkOverlaps(placed(service.value.hours, [...service.path, 'hours']), report);
    // With an entry of the business's hours missing, what follows would only be echoes of that fault.
    if (open.length > 0) checkMeeting(service, open, sections, report);
  }

  const quiet = sections.head.quietHours;
  if (quiet !== undefined && quiet.from === quiet.to) {
    report(
      ['quietHours'],
      `they begin and end at ${quiet.from}`,
      'Write e.g. from: 22:00 and to: 07:00; they may run over midnight',
    );
  }
}

/** The service must be possible somewhere: with a resource that is there when the business is open. */
function checkMeeting(
  { path, value: service }: Placed<ServiceProfile>,
  open: readonly WeekInterval[],
  sections: Sections,
  report: Report,
): void {
  const given = service.hours === undefined ? open : intersectWeek(open, toIntervals(service.hours));
  for (const [index, window] of (service.hours ?? []).entries()) {
    if (intersectWeek(open, toIntervals([window])).length === 0) {
      report(
        [...path, 'hours', index],
        `${describe([window])} never meets the opening hours of the business`,
        `It is open ${describe(toWindows(open))}`,
      );
    }
  }
  if (given.length === 0) return;

  let best = 0;
  let met = false;
  for (const [index, id] of service.resources.entries()) {
    const resource = sections.resources.find(({ value }) => value.id === id)?.value;
    if (resource === undefined) return;
    if (resource.hours !== undefined && isElsewhere(resource, sections.head.timeZone)) {
      // How far the two zones are apart changes over the year: only the lengths can be compared.
      met = true;
      best = Math.max(best, Math.min(longest(given), longest(toIntervals(resource.hours))));
      continue;
    }
    const windows = resource.hours === undefined ? given : intersectWeek(given, toIntervals(resource.hours));
    if (windows.length === 0) {
      report(
        [...path, 'resources', index],
        `the hours of "${id}" never meet those of this service`,
        `The service is given ${describe(toWindows(given))}; "${id}" is there ${describe(resource.hours ?? [])}`,
      );
    }
    met ||= windows.length > 0;
    best = Math.max(best, longest(windows));
  }
  if (met && best < service.durationMinutes) {
    report(
      [...path, 'durationMinutes'],
      `it takes ${String(service.durationMinutes)} minutes, but its longest window has ${String(best)}`,
      'Shorten it, or widen its hours or those of its resources',
    );
  }
}

interface PlacedWindow {
  readonly path: Path;
  readonly window: WeeklyWindow;
}

/** The entries of a list of hours are already spread into windows here, so the place is the list's. */
function placed(windows: readonly WeeklyWindow[] | undefined, path: Path): PlacedWindow[] {
  return (windows ?? []).map((window) => ({ path, window }));
}

function placedOverrides(overrides: readonly DateOverride[] | undefined, path: Path): Placed<DateOverride>[] {
  return (overrides ?? []).map((value) => ({ path, value }));
}

function checkOverlaps(windows: readonly PlacedWindow[], report: Report): void {
  const sound = windows.filter(({ path, window }) => !reportEqual(window, path, report));
  for (const [index, { path, window }] of sound.entries()) {
    for (const earlier of sound.slice(0, index)) {
      const clash = intersectWeek(toIntervals([window]), toIntervals([earlier.window]));
      if (clash.length > 0) {
        report(
          path,
          `${describe([window])} overlaps ${describe([earlier.window])} (${describe(toWindows(clash))})`,
          'Join them, or let one end where the other begins',
        );
      }
    }
  }
}

function checkOverrides(overrides: readonly Placed<DateOverride>[], report: Report): void {
  const seen = new Set<string>();
  for (const { path, value } of overrides) {
    if (seen.has(value.date))
      report(path, `${value.date} stands here twice`, 'Write all windows of a date in one entry');
    seen.add(value.date);
    const ranges = value.windows
      .filter((window) => !reportEqual(window, path, report))
      .map(({ from, to }) => ({
        from,
        to,
        start: minutesOf(from),
        end: minutesOf(to) + (minutesOf(to) <= minutesOf(from) ? DAY : 0),
      }))
      .toSorted((a, b) => a.start - b.start);
    for (const [index, range] of ranges.entries()) {
      const before = ranges[index - 1];
      if (before !== undefined && range.start < before.end) {
        report(
          path,
          `on ${value.date}, ${range.from}-${range.to} overlaps ${before.from}-${before.to}`,
          'Join them, or let one end where the other begins',
        );
      }
    }
  }
}

function reportEqual({ from, to }: { from: string; to: string }, path: Path, report: Report): boolean {
  const empty = from === '24:00' || minutesOf(from) === minutesOf(to);
  if (empty)
    report(
      path,
      `the window ${from}-${to} has no length`,
      'Round the clock is 00:00-24:00; after midnight write e.g. 18:00-02:00',
    );
  return empty;
}

function describe(windows: readonly WeeklyWindow[]): string {
  return windows.map(({ days, from, to }) => `${days.join(',')} ${from}-${to}`).join('; ');
}
