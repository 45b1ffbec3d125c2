const NEGATIONS = /\b(?:not|no|nothing|until|once|rien|nada|nao)\b|n't\b|\bn(?:e\b|'\w+)[\s\S]*\bpas\b/;

/** Lower case, without accents, times as 24-hour HH:MM. */
export function normalise(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(
      /\b(\d{1,2})(?::(\d{2}))? ?([ap])\.?m\b\.?/g,
      (_, hour: string, minute: string | undefined, half: string) =>
        wallTime((Number(hour) % 12) + (half === 'p' ? 12 : 0), minute ?? '00'),
    )
    .replace(/\b(\d{1,2}) ?h ?(\d{2})\b/g, (_, hour: string, minute: string) => wallTime(Number(hour), minute))
    .replace(/(?<!\d)(\d):(\d{2})(?!\d)/g, '0$1:$2');
}

function wallTime(hour: number, minute: string): string {
  return `${String(hour).padStart(2, '0')}:${minute}`;
}

/** Whether `phrase` (alternatives separated by `|`) stands in the text; numbers match only where no digit touches. */
export function mentions(text: string, phrase: string): boolean {
  const haystack = normalise(text);
  return alternatives(phrase).some((pattern) => pattern.test(haystack));
}

/** The same, but a sentence that negates does not count: "Not confirmed yet" does not mention "confirmed". */
export function claims(text: string, phrase: string): boolean {
  const patterns = alternatives(phrase);
  return normalise(text)
    .split(/[.!?\n]+(?:\s|$)|\n+/)
    .some((sentence) => !NEGATIONS.test(sentence) && patterns.some((pattern) => pattern.test(sentence)));
}

function alternatives(phrase: string): RegExp[] {
  return phrase
    .split('|')
    .map((part) => normalise(part).trim())
    .filter((part) => part !== '')
    .map((part) => {
      const before = /^\d/.test(part) ? '(?<!\\d)' : '';
      const after = /\d$/.test(part) ? '(?!\\d)' : '';
      return new RegExp(`${before}${part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}${after}`);
    });
}
