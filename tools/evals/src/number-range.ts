export interface NumberRange {
  readonly min: number;
  readonly max: number;
}

/** `2`, `1..`, `..3` or `1..3`, both ends included. Throws a RangeError that shows what it found. */
export function parseRange(text: string | number): NumberRange {
  const match = /^(\d*)(\.\.)?(\d*)$/.exec(String(text).trim());
  const [, first = '', dots, second = ''] = match ?? [];
  if (match === null || (first === '' && second === '')) {
    throw new RangeError(`"${String(text)}" is no range; write 2, 1.., ..3 or 1..3`);
  }
  if (dots === undefined) return { min: Number(first), max: Number(first) };
  return { min: first === '' ? 0 : Number(first), max: second === '' ? Number.POSITIVE_INFINITY : Number(second) };
}

export function inRange(value: number, range: NumberRange): boolean {
  return value >= range.min && value <= range.max;
}
