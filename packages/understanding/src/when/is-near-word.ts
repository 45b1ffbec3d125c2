/**
 * Whether two words differ by one slip of the thumb: a letter added, dropped, changed, or two swapped. Long words may
 * hold two. The first letter must sound alike: people rarely miss it, and it keeps names from turning into dates.
 */
export function isNearWord(typed: string, word: string): boolean {
  if (typed === word) return true;
  if (soundOf(typed) !== soundOf(word) || Math.abs(typed.length - word.length) > 2) return false;
  return editDistance(typed, word) <= (Math.min(typed.length, word.length) >= 8 ? 2 : 1);
}

/** "Biernes", "sinco", "junes": letters that are confused at the beginning of a word. */
function soundOf(word: string): string {
  const first = word.charAt(0);
  return { v: 'b', z: 's', c: 's', k: 's', y: 'i', g: 'j' }[first] ?? first;
}

/** Damerau–Levenshtein distance with adjacent swaps. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
