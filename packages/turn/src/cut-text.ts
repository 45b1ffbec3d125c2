const graphemes = new Intl.Segmenter();

/** At most `max` UTF-16 units, never half of an emoji or of a letter with its accents. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  // Only where it is cut does it matter what belongs together.
  const window = text.slice(0, max + 64);
  let end = 0;
  for (const { index, segment } of graphemes.segment(window)) {
    if (index + segment.length > max) break;
    end = index + segment.length;
  }
  // One character that is longer than the limit: accents upon accents.
  return end > 0 ? text.slice(0, end) : text.slice(0, max).replace(/[\ud800-\udbff]$/, '');
}
