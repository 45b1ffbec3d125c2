import { fitText } from '../fit-text.ts';

const NAME_MAX = 40;
/** Where a name ends and something else begins: a sentence, a number, a link. */
const NO_NAME = /[!?:;\n\r\t<>{}[\]|@#=/\\"“”«»]|\d|(?<=\p{L}{3})\.\s+\p{L}|https?|www\./u;
/** WhatsApp's formatting. */
const FORMATTING = /[*_~`]/g;

/**
 * A customer's name as it is shown: what stands in it beside a name, such as "Confirmed! Your table is booked", is left
 * out, so that no name passes for words of the business.
 */
export function shownName(name: string): string {
  const plain = name.replaceAll(FORMATTING, '');
  const end = plain.search(NO_NAME);
  const kept = (end === -1 ? plain : plain.slice(0, end)).trim();
  if (kept === '') return '…';
  return end === -1 ? fitText(kept, NAME_MAX) : `${fitText(kept, NAME_MAX - 1)}…`;
}
