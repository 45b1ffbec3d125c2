import * as chrono from 'chrono-node';

/** A day and a time as wall times of the zone. */
interface Reading {
  readonly date: string;
  readonly time: string;
}

const LOCALES: Readonly<Record<string, { readonly casual: chrono.Chrono }>> = {
  en: chrono.en,
  fr: chrono.fr,
  es: chrono.es,
  pt: chrono.pt,
  de: chrono.de,
  it: chrono.it,
};

/**
 * What chrono-node alone makes of a text, by its own parser of that language: its first result, looking ahead. Times
 * that it only assumes count as well. `undefined` where it finds nothing or does not know the language.
 *
 * @param now wall time without offset
 * @param offsetMinutes how far the zone is ahead of UTC
 */
export function readWithChrono(
  text: string,
  options: { readonly lang: string; readonly now: string; readonly offsetMinutes: number },
): Reading | undefined {
  const { lang, now, offsetMinutes } = options;
  const instant = new Date(Date.parse(`${now}Z`) - offsetMinutes * 60_000);
  const [found] = LOCALES[lang]?.casual.parse(text, { instant, timezone: offsetMinutes }, { forwardDate: true }) ?? [];
  if (found === undefined) return undefined;
  const at = found.start.date().getTime();
  if (Number.isNaN(at)) return undefined;
  const wall = new Date(at + offsetMinutes * 60_000).toISOString();
  return { date: wall.slice(0, 10), time: wall.slice(11, 16) };
}
