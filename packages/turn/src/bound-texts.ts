import { cutText } from './cut-text.ts';

/** Of one message. */
const TEXT_MAX = 2000;
/** Of all messages of a turn together. */
const TURN_MAX = 6000;

/** The texts of a turn within what is read of them: 2,000 characters each, and 6,000 in all, the newest first of all. */
export function boundTexts(texts: readonly string[]): string[] {
  let left = TURN_MAX;
  return texts
    .toReversed()
    .flatMap((text) => {
      const kept = cutText(text, Math.min(TEXT_MAX, left));
      left -= kept.length;
      return kept === '' ? [] : [kept];
    })
    .toReversed();
}
