const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The nearest border of a grapheme at or before `index`. An emoji of several code points is one grapheme. */
export function graphemeBorder(text: string, index: number): number {
  return index <= 0 || index >= text.length ? index : (segmenter.segment(text).containing(index)?.index ?? index);
}
