const TIME =
  /(?<![\d:.,-])(?<hour>2[0-4]|[01]?\d)(?!\d)(?:\s?(?::|h|\.(?=\d\d\s?[ap]\.?m))\s?(?<minute>[0-5]\d)(?!\d)|\s?h(?![\p{L}\d]))?\s?(?<half>[ap])?(?<m>\.?\s?m\b\.?)?/giu;
const NOON = /\b(?:noon|midi|mediod[ií]a|meio-dia)\b/i;
const MIDNIGHT = /\b(?:midnight|minuit|medianoche|meia-noite)\b/i;

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
  times.push(...wordTimes(text));
  if (NOON.test(text)) times.push('12:00');
  if (MIDNIGHT.test(text)) times.push('00:00');
  return times;
}

const HOURS = [
  'one|une|una|uma',
  'two|deux|dos|duas',
  'three|trois|tres|três',
  'four|quatre|cuatro|quatro',
  'five|cinq|cinco',
  'six|seis',
  'seven|sept|siete|sete',
  'eight|huit|ocho|oito',
  'nine|neuf|nueve|nove',
  'ten|dix|diez|dez',
  'eleven|onze|once',
  'twelve|douze|doce|doze',
];
const HOUR = String.raw`(?<word>${HOURS.join('|')})`;
const HOUR_OR_DIGITS = String.raw`(?:${HOUR}|(?<digits>[01]?\d|2[0-4]))`;
/** Not a number of people, minutes or days. */
const ALONE = String.raw`(?![\d:%/-]|[.,]\d|\p{L}|\s?(?:[ap]\.?\s?m\b|h\b|people|persons|guests|min|of|hour|day|%|personnes|personas|pessoas|h\d|days|times))`;
const WORD_TIMES = [
  String.raw`\b(?:at|by|until|till|from|around|past) ${HOUR_OR_DIGITS}(?: o'?clock)?${ALONE}`,
  String.raw`\b(?<word>${HOURS.join('|')}) o'?clock`,
  String.raw`(?<![\p{L}])(?:à|a|vers|dès|jusqu'à|après|avant) (?<word>${HOURS.join('|')}) heures?(?!s| (?:avant|après|plus|à l'avance))`,
  String.raw`(?<![\p{L}])(?:à|vers|dès|jusqu'à) (?<digits>[01]?\d|2[0-4]) heures?(?!s| (?:avant|après|plus|à l'avance))`,
  String.raw`(?<![\p{L}])(?:a|hasta|desde|sobre|de) las ${HOUR_OR_DIGITS}${ALONE}`,
  String.raw`(?<![\p{L}])(?:às|até as|até às|pelas|das) ${HOUR_OR_DIGITS}${ALONE}`,
].map((source) => new RegExp(source, 'giu'));

/** "At eight", "à huit heures", "a las 8". */
function wordTimes(text: string): string[] {
  return WORD_TIMES.flatMap((pattern) => [...text.matchAll(pattern)]).map(({ groups }) => {
    const word = groups?.['word']?.toLowerCase();
    const hour =
      word === undefined ? Number(groups?.['digits']) : 1 + HOURS.findIndex((list) => list.split('|').includes(word));
    return `${String(hour % 24).padStart(2, '0')}:00`;
  });
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour % 24;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

const SIGN = String.raw`(?:[€$£₹]|Rs\.?|MUR|EUR|USD|GBP|euros?|dollars?|rupees?|roupies?|rupias?|d[óo]lares|reais|pesos|R\$)`;
const PRICE = new RegExp(
  String.raw`(?<!\p{L})${SIGN}\s?(?<after>\d+(?:[.,\u202f ]\d{3})*(?:[.,]\d{1,2})?)|(?<before>\d+(?:[.,\u202f ]\d{3})*(?:[.,]\d{1,2})?)\s?${SIGN}(?!\p{L})`,
  'giu',
);

const IN_WORDS =
  /\p{L}*(?:hundred|thousand|(?<!\p{L})ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?<!\p{L})five|(?<!\p{L})cents?|mille|(?<!\p{L})dix|vingt|trente|quarante|cinquante|soixante|cien|cient[oa]s|(?<!\p{L})mil|diez|veinte|enta|(?<!\p{L})cem|cent[oa]s|(?<!\p{L})dez|vinte) (?:rupees?|roupies?|rupias?|euros?|dollars?|d[óo]lares|reais|pesos)/giu;

/** Amounts of money that a text names, in figures or in words. */
export function priceClaims(text: string): string[] {
  const figures = [...text.matchAll(PRICE)]
    .map(({ groups }) => groups?.['after'] ?? groups?.['before'])
    .filter((amount) => amount !== undefined);
  return [...figures, ...(text.match(IN_WORDS) ?? [])];
}
