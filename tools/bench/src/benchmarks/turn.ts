import type { TurnOutcomeTag } from '@randevou/contracts';
import type { Benchmark } from '../benchmark.ts';
import { measure, type Case } from '../measure.ts';
import { openConversation, type Act } from '../open-conversation.ts';
import { openCounter, type Counter } from '../open-counter.ts';

interface Kind {
  readonly name: string;
  /** What the customer did before; not measured. */
  readonly before: readonly Act[];
  readonly act: Act;
  readonly outcome: TurnOutcomeTag;
}

const EXACT = { say: 'A table for 4 tomorrow at 7:30pm please' };
const VAGUE = { say: 'Any tables tomorrow evening for two?' };
const KINDS: readonly Kind[] = [
  { name: 'confirm tap', before: [EXACT], act: { tap: 'confirm' }, outcome: 'committed' },
  { name: 'slot tap', before: [VAGUE], act: { tap: 'slot' }, outcome: 'committed' },
  { name: 'text, guided, to a draft', before: [], act: EXACT, outcome: 'drafted' },
  { name: 'text, guided, to an offer', before: [], act: VAGUE, outcome: 'offered' },
];

/** The whole turn beside the tool calls that it makes, replayed one after the other without the turn around them. */
async function casesOf(counter: Counter, { name, before, act, outcome }: Kind): Promise<Case[]> {
  const open = async () => {
    const opened = await openConversation(counter);
    for (const earlier of before) await opened.take(earlier);
    return opened;
  };
  let table = await open();
  const earlierCalls = table.calls.length;
  const reached = await table.take(act);
  if (reached !== outcome) throw new Error(`${name} ends in "${String(reached)}" instead of "${outcome}"`);
  const calls = table.calls.slice(earlierCalls);
  const prepare = async (): Promise<void> => {
    table = await open();
  };
  const callsAlone = `${name}: its tool calls alone`;
  return [
    {
      name: callsAlone,
      prepare,
      run: async () => {
        for (const args of calls) await table.call(...args);
      },
    },
    { name, prepare, run: () => table.take(act), against: callsAlone },
  ];
}

export const turn: Benchmark = {
  name: 'turn',
  about: 'one turn with its tool calls in process, no model, no store',
  run: async () => {
    const counter = await openCounter();
    const cases: Case[] = [];
    for (const kind of KINDS) cases.push(...(await casesOf(counter, kind)));
    return measure(cases, { unit: 'ms' });
  },
};
