import { graphemeBorder } from './graphemes.ts';
import { LIMITS } from './limits.ts';

/**
 * The text in parts of at most 4096 characters: cut between paragraphs, else lines, else words, and never inside a
 * grapheme or, where one fits into a part, a piece of code. Only white space at the cuts is lost.
 */
export function splitText(text: string, limit: number = LIMITS.text): string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const cut = findCut(rest, limit);
    parts.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return rest === '' ? parts : [...parts, rest];
}

function findCut(text: string, limit: number): number {
  const code = codeSpans(text);
  const allowed = (cut: number) =>
    cut > 0 &&
    graphemeBorder(text, cut) === cut &&
    !code.some(({ start, end }) => start < cut && cut < end && start > 0);
  // A paragraph's end is worth a shorter part, but not a very short one.
  for (const [separator, least] of [
    ['\n\n', limit / 2],
    ['\n', limit / 4],
    [' ', 0],
  ] as const) {
    let cut = text.lastIndexOf(separator, limit);
    while (cut > least && !allowed(cut)) cut = text.lastIndexOf(separator, cut - 1);
    if (cut > least) return cut;
  }
  const before = code.find(({ start, end }) => start < limit && limit < end && start > 0);
  const border = graphemeBorder(text, before?.start ?? limit);
  if (border > 0) return border;
  // One grapheme longer than a whole message: at least no half of a surrogate pair.
  return /[\ud800-\udbff]/.test(text.charAt(limit - 1)) && limit > 1 ? limit - 1 : limit;
}

function codeSpans(text: string): { start: number; end: number }[] {
  return Array.from(text.matchAll(/```[\s\S]*?```|`[^`\n]+`/g), ({ index, 0: span }) => ({
    start: index,
    end: index + span.length,
  }));
}
