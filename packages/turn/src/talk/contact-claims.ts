const LINK =
  /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\d@.])(?:[a-z0-9-]+\.)+(?:com|net|org|io|co|me|mu|fr|es|pt|br|uk|us|info|biz|app|dev|ly|link|example|shop|site|online|xyz)(?:\/\S*)?(?![\p{L}\d])/giu;
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const PHONE = /(?<![\d\p{L}:/.,-])\+?\d(?:[\s().-]{0,2}\d){6,}(?![\d:])/gu;
const DATE = /20\d\d-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]20\d\d/g;

/** Links, mail addresses and phone numbers that a text names. */
export function contactClaims(text: string): string[] {
  const plain = text.replaceAll(DATE, ' ');
  return [LINK, MAIL, PHONE].flatMap((pattern) => plain.match(pattern) ?? []).map((found) => found.trim());
}

/** What two spellings of the same link or number have in common. */
export function contactKey(text: string): string {
  const digits = text.replaceAll(/\D/g, '');
  return /\p{L}/u.test(text)
    ? text
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .replace(/^www\./, '')
        .replace(/[).,;:!?/]+$/, '')
    : digits;
}
