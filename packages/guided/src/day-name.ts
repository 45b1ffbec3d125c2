/** A local date in words: `Tuesday 3 March 2026`, or `Tue 3 Mar`. */
export function dayName(date: string, locale: string, style: 'long' | 'short'): string {
  const options =
    style === 'long'
      ? ({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const)
      : ({ weekday: 'short', day: 'numeric', month: 'short' } as const);
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
    .format(Date.parse(`${date}T00:00:00Z`))
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replace(/^(\p{L}+),(?= \d)/u, '$1');
}
