import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { fold } from './fold.ts';
import { Unreadable } from './unreadable.ts';

/** What exports write where there is no number. */
const NONE = new Set(['', '0', 'na', 'n a', 'none', 'null', 'unknown', 'private', 'inconnu', 'aucun', 'desconocido']);

/**
 * Reads a phone number into E.164. A national number is one of the country whose calling code `homeNumber` has.
 * `undefined` for an empty one. The answer never quotes the number.
 */
export function readPhone(text: string, homeNumber: string): string | Unreadable | undefined {
  if (NONE.has(fold(text))) return undefined;
  if (/^\d+(?:[.,]\d+)?e\+?\d+$/i.test(text.trim())) {
    return new Unreadable(
      'The phone number was rounded by a spreadsheet (it reads like 2.3E+11)',
      'Format the column as text in the tool that it comes from, and export again.',
    );
  }
  const bare = text
    .trim()
    .replace(/^['’]/, '')
    .replace(/^(?:tel|sms|whatsapp):\s*/i, '');
  const home = parsePhoneNumberFromString(homeNumber);
  const international = bare.replace(/^\(?00\)?(?=[\s\d.-]*\d)/, '+');
  const parsed = parsePhoneNumberFromString(international, {
    extract: false,
    ...(home !== undefined && { defaultCallingCode: home.countryCallingCode }),
  });
  if (parsed?.isPossible() !== true || !/^\+[1-9]\d{6,14}$/.test(parsed.number)) {
    return new Unreadable(
      'The phone number cannot be read',
      'Write one number with its country code, like +23057001234, or leave it empty.',
    );
  }
  return parsed.number;
}
