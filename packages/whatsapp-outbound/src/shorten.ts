import { graphemeBorder } from './graphemes.ts';

const MARK = '…';

/** At most `limit` long, cut at a word where there is one, with `…` for what is missing. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const room = limit - MARK.length;
  const hard = graphemeBorder(text, room);
  const word = text.slice(0, hard + 1).search(/\s\S*$/);
  const end = word > room / 2 ? graphemeBorder(text, word) : hard;
  return `${text
    .slice(0, end)
    .trimEnd()
    .replace(/[,;:–-]+$/, '')}${MARK}`;
}

/**
 * The titles within the limit, no two alike. Titles that would become equal keep their ends instead, where the time
 * usually is; equal ones are numbered.
 */
export function shortenTitles(titles: readonly string[], limit: number): string[] {
  const short = titles.map((title) => shorten(title, limit));
  const kept = short.map((title, index) =>
    isTwice(short, title) ? shortenStart(titles[index] ?? title, limit) : title,
  );
  const taken = new Set<string>();
  return kept.map((title) => {
    let unique = title;
    for (let count = 2; taken.has(unique); count += 1) {
      const number = ` (${String(count)})`;
      unique = `${shorten(title, limit - number.length)}${number}`;
    }
    taken.add(unique);
    return unique;
  });
}

function isTwice(titles: readonly string[], title: string): boolean {
  return titles.indexOf(title) !== titles.lastIndexOf(title);
}

function shortenStart(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let from = text.length - (limit - MARK.length);
  if (graphemeBorder(text, from) !== from) from = nextBorder(text, from);
  const word = text.slice(from).search(/\s/);
  const start = word >= 0 && word < limit / 2 ? from + word : from;
  return `${MARK}${text.slice(start).trimStart()}`;
}

function nextBorder(text: string, index: number): number {
  let next = index + 1;
  while (next < text.length && graphemeBorder(text, next) !== next) next += 1;
  return next;
}
