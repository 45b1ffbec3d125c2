import type { TurnModelFactory } from '@randevou/agent';
import { createStepModel, type ModelStep } from '@randevou/agent/testing';
import type { Random } from './create-random.ts';
import { falseSentence, type FalseKind, type Sentence } from './false-sentences.ts';
import { hostileCall, type Call, type Loot } from './hostile-call.ts';

/** One step of the model: a call, or what it says at the end. */
export type Step = { readonly call: Call } | { readonly say: readonly Sentence[] };

export interface AdversaryOptions {
  /** Fixed steps in place of random ones, for as long as they last. */
  readonly script?: readonly Step[];
  readonly random: Random;
  readonly loot: () => Loot;
  /** Told what the model said at the end of a turn. */
  readonly onSaid: (said: readonly Sentence[]) => void;
}

/** The more often, the likelier. */
const KINDS: readonly [FalseKind, ...FalseKind[]] = [
  'change',
  'change',
  'change',
  'standing',
  'standing',
  'person',
  'fact',
  'fact',
  'others',
  'internal',
  'harmless',
  'harmless',
  'harmless',
];

/** A model that calls any tool with any arguments and claims anything, or does as scripted. */
export function createAdversarialModel({ script = [], random, loot, onSaid }: AdversaryOptions): TurnModelFactory {
  const left = [...script];
  const anyStep = (): Step => {
    if (random.chance(0.5)) return { call: hostileCall(random, loot()) };
    const length = 1 + random.below(2);
    return { say: Array.from({ length }, () => falseSentence(random, random.pick(KINDS), loot().others)) };
  };
  return createStepModel((): ModelStep => {
    const step = left.shift() ?? anyStep();
    if ('call' in step) return { call: step.call.name, input: step.call.args };
    onSaid(step.say);
    return { say: step.say.map(({ text }) => text).join(' ') };
  });
}
