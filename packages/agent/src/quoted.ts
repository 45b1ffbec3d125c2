const MAX_LENGTH = 120;

/** Characters that end a line, hide or turn text around: nothing that a name or an answer needs. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** Text from customers and profiles is data: on one line, in quotes and capped, so that it cannot pass for instructions. */
export function quoted(text: string): string {
  return JSON.stringify(Array.from(text.replace(INVISIBLE, ' ')).slice(0, MAX_LENGTH).join(''));
}
