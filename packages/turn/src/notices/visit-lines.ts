import type { BookingView, Slot } from '@randevou/contracts';
import { cutText } from '../cut-text.ts';
import { whatIsBooked } from '../render/describe.ts';
import type { Voice } from '../turn-context.ts';
import { shownName } from '../render/shown-name.ts';

const PARAMETER_MAX = 200;

/** For whom, its reference, and where to come. */
export function visitLines({ words, profile }: Voice, { name, reference }: BookingView): (string | undefined)[] {
  const { labels } = words;
  const place = profile.address === undefined ? profile.name : `${profile.name}, ${profile.address}`;
  return [
    name === undefined ? undefined : `${labels.name} ${shownName(name)}`,
    `${labels.reference} **${reference}**`,
    `${labels.address} ${place}`,
  ];
}

/** What the templates of a visit are filled with. */
export function visitParameters(
  voice: Voice,
  visit: { readonly slot: Slot; readonly partySize?: number | undefined },
): Readonly<Record<'business' | 'service' | 'day' | 'time' | 'place', string>> {
  const { profile, dates } = voice;
  return {
    business: templateText(profile.name),
    service: templateText(whatIsBooked(voice, visit)),
    day: templateText(dates.day(visit.slot.start)),
    time: templateText(dates.time(visit.slot.start)),
    place: templateText(profile.address ?? profile.name),
  };
}

/** On one line, since WhatsApp refuses line breaks, tabs and many blanks in a row; at most 200 characters. */
export function templateText(text: string): string {
  return cutText(text.replaceAll(/\s+/g, ' ').trim(), PARAMETER_MAX).trim();
}
