const TIME =
  /(?<![\d:.,-])(?<hour>2[0-4]|[01]?\d)(?!\d)(?:\s?(?::|h|\.(?=\d\d\s?[ap]\.?m))\s?(?<minute>[0-5]\d)(?!\d)|\s?h(?![\p{L}\d]))?\s?(?<half>[ap])?(?<m>\.?\s?m\b\.?)?/giu;
const NOON = /\b(?:noon|midi)\b/i;
const MIDNIGHT = /\b(?:midnight|minuit)\b/i;

/** Clock times that a text names, as `HH:MM`: 19:30, 7:30 pm, 7pm, 19h30, 19 h, noon. A bare number is none. */
export function timeClaims(text: string): string[] {
  const times: string[] = [];
  for (const match of text.matchAll(TIME)) {
    const { hour = '', minute, half, m } = match.groups ?? {};
    const twelve = half !== undefined && m !== undefined;
    const written = minute !== undefined || twelve || /h\s*$/i.test(match[0]);
    if (!written) continue;
    times.push(`${String(hourOf(Number(hour), twelve ? half : undefined)).padStart(2, '0')}:${minute ?? '00'}`);
  }
  if (NOON.test(text)) times.push('12:00');
  if (MIDNIGHT.test(text)) times.push('00:00');
  return times;
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour % 24;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

const SIGN = String.raw`(?:[€$£₹]|Rs\.?|MUR|EUR|USD|GBP|euros?|dollars?|rupees?|roupies?)`;
const PRICE = new RegExp(
  String.raw`${SIGN}\s?(?<after>\d+(?:[.,]\d{1,2})?)|(?<before>\d+(?:[.,]\d{1,2})?)\s?${SIGN}(?!\p{L})`,
  'giu',
);

/** Amounts of money that a text names. */
export function priceClaims(text: string): string[] {
  return [...text.matchAll(PRICE)]
    .map(({ groups }) => groups?.['after'] ?? groups?.['before'])
    .filter((amount) => amount !== undefined);
}
