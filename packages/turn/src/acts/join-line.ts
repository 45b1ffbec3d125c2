import type { JoinWaitingListArguments, OptionTarget } from '@randevou/contracts';
import { joinArguments } from '../render/join-arguments.ts';
import { offerAnswer } from '../render/offer-answer.ts';
import { refusedAnswer } from '../render/refused-answer.ts';
import { searchOf } from '../render/search-of.ts';
import { unavailableAnswer } from '../render/unavailable-answer.ts';
import { waitingAnswer } from '../render/waiting-answer.ts';
import { wishedTime } from '../render/wished-time.ts';
import type { Answer, TurnContext } from '../turn-context.ts';

/** Puts the customer on the waiting list, as they asked by a tap or a yes; where something is free by now, offers that. */
export async function joinLine(context: TurnContext, wish: JoinWaitingListArguments): Promise<Answer> {
  const result = await context.tools.joinWaitingList(wish);
  switch (result.outcome) {
    case 'waiting':
      return waitingAnswer(context, result);
    case 'free': {
      const { name, ...search } = wish;
      const { free } = context.words.waiting;
      const offer = { slots: result.slots, partySize: wish.party_size, name, more: false, search: searchOf(search) };
      return offerAnswer(context, { ...offer, lead: [free], hint: null });
    }
    case 'unavailable':
      return unavailableAnswer(context, { ...result, wish: wishedTime(context, wish), mayWait: false });
    case 'refused':
      return refusedAnswer(context, result);
  }
}

/** What the option on the screen stands for. */
export function wishOf(target: Extract<OptionTarget, { kind: 'wait' }>): JoinWaitingListArguments {
  return joinArguments(target.serviceId, target.date, target);
}
