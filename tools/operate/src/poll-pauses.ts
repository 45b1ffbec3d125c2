const FIRST_MS = 200;
const LONGEST_MS = 2000;

/** Pauses between looks at something that may take a moment or minutes, milliseconds: 200, 400, 800, … at most 2 s. */
export function* pollPauses(): Generator<number, never> {
  for (let pause = FIRST_MS; ; pause = Math.min(LONGEST_MS, pause * 2)) yield pause;
}
