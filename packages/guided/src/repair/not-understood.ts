import type { GuidedReply, Plan } from '../guided-input.ts';
import type { PlannedTurn } from '../plan-turn.ts';
import { allWordings } from '../wording/all-wordings.ts';

/**
 * To a text that says nothing we know: first the question once more, or what can be done here; the second time in a row
 * with a person to tap, then another sentence, and so on in turns: nobody is told the same three times.
 */
export function notUnderstood({ words, profile, history }: PlannedTurn, question?: Plan): Plan {
  const misses = missesBefore(history);
  const asked = question?.calls.length === 0 ? question.closing([]) : undefined;
  if (misses === 0) {
    if (question === undefined) return plan({ type: 'reply', text: words.notUnderstood });
    return { ...question, closing: (results) => withLead(words.pardon, question.closing(results)) };
  }
  const text = misses % 2 === 1 ? words.stuck : words.lost(profile.phone);
  if (asked === undefined || misses % 2 === 0) return plan({ ...asked, type: 'reply', text, offersPerson: true });
  return plan({ ...asked, text: `${text}\n\n${asked.text}`, offersPerson: true });
}

function withLead(lead: string, reply: GuidedReply): GuidedReply {
  return reply.text === '' ? reply : { ...reply, text: `${lead} ${reply.text}` };
}

function plan(reply: GuidedReply): Plan {
  return { calls: [], closing: () => reply };
}

/** How many of our newest answers in a row said that nothing was understood. */
function missesBefore(history: PlannedTurn['history']): number {
  const starts = allWordings().flatMap((words) => [words.pardon, words.stuck, words.lost('')]);
  // The number at the end of a sentence differs between businesses.
  const openings = starts.map((text) => text.slice(0, 24));
  let misses = 0;
  for (const item of history.toReversed()) {
    if (item.role === 'customer') continue;
    if (!openings.some((opening) => item.text.startsWith(opening))) break;
    misses += 1;
  }
  return misses;
}
