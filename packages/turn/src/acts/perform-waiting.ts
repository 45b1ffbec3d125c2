import { composeReply } from '../render/compose-reply.ts';
import { waitingList } from '../render/waiting-answer.ts';
import type { Answer, TurnContext } from '../turn-context.ts';
import { joinLine } from './join-line.ts';
import { leaveLine } from './leave-line.ts';
import type { WaitingAct } from './waiting-act.ts';

/** Joins or leaves the waiting list as the customer said, or asks which line is meant. */
export async function performWaiting(context: TurnContext, act: WaitingAct): Promise<Answer> {
  const { words } = context;
  switch (act.kind) {
    case 'join':
      return joinLine(context, act.wish);
    case 'stay_away':
      return { reply: composeReply([words.waiting.notJoined]), outcome: 'answered' };
    case 'leave':
      return leaveLine(context, act.entryId);
    case 'which': {
      const answer = waitingList(context, act.entries, words.waiting.which);
      return act.entries.length === 0 ? answer : { ...answer, proposal: { kind: 'leave' } };
    }
  }
}
