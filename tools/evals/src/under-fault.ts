import type { Dialogue } from './dialogue.ts';
import { parseRange } from './number-range.ts';

/**
 * The dialogue as it has to go while the model or the agent is out of order: all the same, but for the calls of a model,
 * of which there may be fewer.
 */
export function underFault(dialogue: Dialogue): Dialogue {
  return {
    ...dialogue,
    turns: dialogue.turns.map((turn) => (turn.expect === undefined ? turn : { ...turn, expect: fewer(turn.expect) })),
    expect: fewer(dialogue.expect),
  };
}

function fewer<E extends { readonly modelCalls?: string | number | undefined }>(expect: E): E {
  if (expect.modelCalls === undefined) return expect;
  const { max } = parseRange(expect.modelCalls);
  return { ...expect, modelCalls: Number.isFinite(max) ? `..${String(max)}` : undefined };
}
