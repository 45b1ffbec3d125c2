import { distance } from 'fastest-levenshtein';

/** The candidates that `found` was probably meant to be, nearest first, at most three; empty when none is near. */
export function nearest(found: string, candidates: readonly string[]): string[] {
  const wanted = fold(found);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  return candidates
    .map((candidate) => ({ candidate, far: howFar(wanted, candidate) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** Distance to the whole candidate or to its last part, so that "Mauritius" finds "Indian/Mauritius". */
function howFar(wanted: string, candidate: string): number {
  const whole = fold(candidate);
  const last = whole.split('/').at(-1) ?? whole;
  const wantedLast = wanted.split('/').at(-1) ?? wanted;
  return Math.min(distance(wanted, whole), distance(wantedLast, last) + (wantedLast === wanted ? 0.5 : 1));
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll(/[ _]/g, '_');
}

/** ` Did you mean "x" or "y"?`, or nothing. */
export function didYouMean(found: string, candidates: readonly string[]): string {
  const near = nearest(found, candidates);
  return near.length === 0 ? '' : ` Did you mean ${near.map((one) => `"${one}"`).join(' or ')}?`;
}
