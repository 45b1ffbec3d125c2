import type { ProfileFacts } from '@randevou/contracts';
import { fitsWindows, openMinutes, opensOn } from './fits-windows.ts';
import { servicesOf } from './services-of.ts';
import type { DayChoice } from './when/day-wishes.ts';
import type { WhenReading } from './when/read-when.ts';

export interface SettledWhen {
  readonly date?: string;
  readonly dateTo?: string;
  readonly time?: string;
  readonly from?: string;
  readonly to?: string;
  /** Times and days to choose among, each in the half of the day that is open. */
  readonly times?: readonly string[];
  readonly choices?: readonly DayChoice[];
  readonly ambiguous: readonly { readonly date?: string; readonly time?: string }[];
}

/**
 * Chooses among the readings of a text by opening hours: "7:30" for dinner is 19:30. Readings outside them are dropped
 * unless none is inside, then the first stands.
 */
export function settleByWindows(
  reading: WhenReading,
  profile: ProfileFacts,
  serviceId: string | undefined,
): SettledWhen {
  const services = serviceId === undefined ? profile.services : servicesOf(profile.services, serviceId);
  const open = (date: string | undefined, time: string): boolean =>
    services.some((service) => fitsWindows(service, date, time)) ||
    // On a closed day the hours of the other days tell which half is meant.
    (date !== undefined && closed(date) && services.some((service) => fitsWindows(service, undefined, time)));
  const closed = (date: string): boolean => services.every((service) => !opensOn(service, date));
  const { date, dateTo, time, from, to, timeOpen } = reading;
  /** Only where the first time left its half of the day open. */
  const half = (on: string | undefined, at: string): string =>
    timeOpen === true && !open(on, at) && open(on, plusHalf(at)) ? plusHalf(at) : at;
  const day = {
    ...(date === undefined ? {} : { date }),
    ...(dateTo === undefined ? {} : { dateTo }),
    ...(reading.times === undefined ? {} : { times: reading.times.map((at) => half(date, at)) }),
    ...(reading.choices === undefined
      ? {}
      : {
          choices: reading.choices.map((choice) =>
            choice.time === undefined ? choice : { ...choice, time: half(choice.date, choice.time) },
          ),
        }),
  };

  if (time !== undefined) {
    const given = reading.dateImplied === true ? undefined : date;
    const readings = [
      { date, time },
      ...reading.ambiguous.map((other) => ({ date: other.date ?? date, time: other.time ?? time })),
    ];
    // Only the half of the day is settled here; other days stay as they were.
    const halves = timeOpen === true ? readings : readings.slice(0, 1);
    const fitting = halves.filter((candidate) =>
      open(given === undefined ? undefined : candidate.date, candidate.time),
    );
    const best = fitting[0] ?? readings[0];
    const rest = (fitting.length > 1 ? fitting : []).filter((other) => other !== best && other.time !== best?.time);
    return {
      ...day,
      ...(best?.date === undefined ? {} : { date: best.date }),
      time: best?.time ?? time,
      ambiguous: rest.map((other) => ({ ...(other.date === undefined ? {} : { date: other.date }), time: other.time })),
    };
  }
  const span = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  if (timeOpen === true && (from ?? to ?? '12:00') < '12:00') {
    const later = {
      ...(from === undefined ? {} : { from: plusHalf(from) }),
      ...(to === undefined ? {} : { to: plusHalf(to) }),
    };
    const best = openMinutes(services, later) > openMinutes(services, span) ? later : span;
    return { ...day, ...best, ambiguous: [] };
  }
  return { ...day, ...span, ambiguous: [] };
}

/** Twelve hours later, at most the end of the day. */
function plusHalf(time: string): string {
  const hour = Number(time.slice(0, 2));
  return hour >= 12 ? time : `${String(hour + 12).padStart(2, '0')}:${time.slice(3)}`;
}
