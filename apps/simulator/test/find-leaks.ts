import { createHash } from 'node:crypto';

/** A text that left the stage's store, and where it was seen. */
export interface Trail {
  readonly where: string;
  readonly text: string;
}

/** What nobody may read there. */
export interface Secret {
  readonly name: string;
  readonly value: string;
}

export interface Leak {
  readonly secret: string;
  /** How it was written: `plain`, `digits`, `base64`, … */
  readonly form: string;
  readonly where: string;
}

/** Shorter parts of a number, or of an encoding, stand everywhere by chance. */
const FEWEST_DIGITS = 7;
const FEWEST_ENCODED = 8;

const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The part of the Base64 that does not depend on what stands before and after, for each of the three positions. */
function base64Forms(value: string): string[] {
  return [0, 1, 2].map((before) => {
    const bytes = Buffer.from(`${' '.repeat(before)}${value}`);
    const whole = bytes.toString('base64').replaceAll('=', '');
    const first = Math.ceil((before * 8) / 6);
    const last = Math.floor((bytes.length * 8) / 6);
    return whole.slice(first, last);
  });
}

/** A number as people and programs write it; its national part too, for the country's code may be left out. */
function digitForms(value: string): string[] {
  const digits = value.replaceAll(/\D/g, '');
  const isNumber = /^\+?[\d\s().-]+$/.test(value) && digits.length >= FEWEST_DIGITS;
  return isNumber ? [digits, digits.slice(-Math.max(FEWEST_DIGITS, digits.length - 3))] : [];
}

const toEscape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

function formsOf(value: string): ReadonlyMap<string, readonly string[]> {
  const spellings = [...new Set([value, value.replace('+', ''), value.toLowerCase(), value.toUpperCase()])];
  const digests = spellings.flatMap((each) =>
    ['md5', 'sha1', 'sha256'].map((algorithm) => createHash(algorithm).update(each).digest()),
  );
  const encoded = spellings.flatMap(base64Forms).filter(({ length }) => length >= FEWEST_ENCODED);
  return new Map([
    ['plain', [plain(value)]],
    ['url', spellings.map((each) => plain(encodeURIComponent(each)))],
    ['json', spellings.map((each) => each.toLowerCase().replaceAll(/[^ -~]/g, toEscape))],
    ['hex', spellings.map((each) => Buffer.from(each).toString('hex'))],
    // Whoever has a number finds its bare digest by trying.
    ['digest', digests.flatMap((each) => [each.toString('hex'), plain(each.toString('base64url'))])],
    ['base64', encoded.flatMap((each) => [each, each.replaceAll('+', '-').replaceAll('/', '_')])],
    ['digits', digitForms(value)],
  ]);
}

/**
 * Where secrets stand in texts: as they are, with other case, accents or separators, in Base64 at any position (URL-safe
 * too), hex, percent encoding, JSON's escapes, and as bare digests. One leak per secret, form and place.
 */
export function findLeaks(trails: readonly Trail[], secrets: readonly Secret[]): readonly Leak[] {
  const wanted = secrets.map(({ name, value }) => ({ name, forms: formsOf(value) }));
  const leaks = new Map<string, Leak>();
  for (const { where, text } of trails) {
    const views: Readonly<Record<string, string>> = {
      base64: text,
      // Between digits people write almost anything; a letter, a quote or a colon ends a number.
      digits: text.replaceAll(/(?<=\d)[\s().+-]+(?=\d)/g, ''),
    };
    const folded = plain(text);
    for (const { name, forms } of wanted) {
      for (const [form, spellings] of forms) {
        const view = views[form] ?? folded;
        if (spellings.some((each) => each !== '' && view.includes(each))) {
          leaks.set(`${name} ${form} ${where}`, { secret: name, form, where });
        }
      }
    }
  }
  return [...leaks.values()];
}
