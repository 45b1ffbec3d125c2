import type { TurnOutcomeTag } from '@randevou/contracts';
import type { Benchmark } from '../benchmark.ts';
import { measure, type Case } from '../measure.ts';
import { measureAllocations } from '../measure-allocations.ts';
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
const UNSIZED = { say: 'A table tomorrow at 8 pm' };
const BOOKED: readonly Act[] = [EXACT, { tap: 'confirm' }];
const KINDS: readonly Kind[] = [
  { name: 'confirm tap', before: [EXACT], act: { tap: 'confirm' }, outcome: 'committed' },
  { name: 'consent', before: [EXACT], act: { say: 'yes please' }, outcome: 'committed' },
  { name: 'slot tap', before: [VAGUE], act: { tap: 'slot' }, outcome: 'committed' },
  { name: 'answer tap', before: [UNSIZED], act: { tap: 'answer' }, outcome: 'drafted' },
  { name: 'text, guided, to a draft', before: [], act: EXACT, outcome: 'drafted' },
  { name: 'text, guided, to an offer', before: [], act: VAGUE, outcome: 'offered' },
  { name: 'text, guided, to a question', before: [], act: UNSIZED, outcome: 'asked' },
  { name: 'text, guided, correcting', before: [EXACT], act: { say: 'no, rather at 8' }, outcome: 'drafted' },
  { name: 'text, guided, moving', before: BOOKED, act: { say: 'Move it to Thursday at 8 pm' }, outcome: 'drafted' },
  { name: 'text, guided, cancelling', before: BOOKED, act: { say: 'Cancel my booking' }, outcome: 'drafted' },
  { name: 'text, guided, listing', before: BOOKED, act: { say: 'What have I booked?' }, outcome: 'listed' },
  { name: 'question about the menu', before: [], act: { say: 'Do you have vegetarian dishes?' }, outcome: 'answered' },
  { name: 'question about the hours', before: [], act: { say: 'When are you open on Sunday?' }, outcome: 'answered' },
  { name: 'small talk', before: [], act: { say: 'Hello!' }, outcome: 'answered' },
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
    const timed = await measure(cases, { unit: 'ms', timeMs: 1, iterations: 25, warmUps: 10 });
    const turns = cases.filter(({ against }) => against !== undefined);
    const allocated = await measureAllocations(turns);
    return [...timed, ...allocated.map((row) => ({ ...row, name: `${row.name}: allocated` }))];
  },
};
