import type { AskedField } from '@randevou/contracts';
import type { Steering } from '@randevou/understanding';
import type { Plan } from '../guided-input.ts';
import type { PlannedTurn } from '../plan-turn.ts';
import { planBooking } from '../plan-booking.ts';
import { planPickedSlot } from '../plan-offer.ts';
import { reply } from '../reply.ts';

/** "What did you say?", "I don't know": what steers the conversation. `goOn` asks the next question. */
export function planSteering(turn: PlannedTurn, steering: Steering, goOn: () => Plan): Plan | undefined {
  const { history, words, wish } = turn;
  const last = history.at(-1);
  if (steering === 'drop' || steering === 'restart') return reply(words.fine);
  if (last?.role !== 'assistant') return undefined;
  if (steering === 'repeat') return last.outcome === 'asked' ? goOn() : reply(last.text);
  if (steering !== 'unsure') return undefined;
  if (last.outcome === 'offered') return planPickedSlot(turn, 'earliest');
  if (last.outcome !== 'asked') return undefined;
  const anyTime: PlannedTurn = { ...turn, wish: { ...wish, understood: { ...wish.understood, soonest: true } } };
  return unsureOf(last.asked, turn, goOn) ?? (isTime(last.asked) ? planBooking(anyTime) : undefined);
}

function isTime(asked: AskedField | undefined): boolean {
  return asked === 'date' || asked === 'time';
}

/** A question that has to be answered: with a hint how. */
function unsureOf(asked: AskedField | undefined, { words }: PlannedTurn, goOn: () => Plan): Plan | undefined {
  const hint = asked === 'service' ? words.unsureService : asked === 'partySize' ? words.unsureParty : undefined;
  if (hint === undefined) return undefined;
  const question = goOn();
  return {
    ...question,
    closing: (results) => {
      const again = question.closing(results);
      return { ...again, text: `${hint} ${again.text}`, ...(asked === 'service' ? { offersPerson: true } : {}) };
    },
  };
}
