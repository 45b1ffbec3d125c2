/** A value that could not be read: the answer of a reader instead of the value. */
export class Unreadable {
  readonly reason: string;
  readonly remedy: string;

  constructor(reason: string, remedy: string) {
    this.reason = reason;
    this.remedy = remedy;
  }
}

/** A value of the file inside a message: short, on one line. Never for a name, a phone number or a note. */
export function quoted(text: string): string {
  const line = text.replaceAll(/[\p{C}\s]+/gu, ' ').trim();
  return `"${line.length > 60 ? `${line.slice(0, 57)}…` : line}"`;
}
