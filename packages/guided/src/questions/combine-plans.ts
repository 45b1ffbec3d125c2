import type { GuidedReply, Plan } from '../guided-input.ts';

/** Several answers in one reply; each plan is given the results of its own calls. */
export function combinePlans(plans: readonly Plan[]): Plan {
  return {
    calls: plans.flatMap(({ calls }) => calls),
    closing: (results) => {
      const made = results.filter(({ role }) => role === 'tool');
      let from = 0;
      const replies = plans.map(({ calls, closing }): GuidedReply => {
        const own = made.slice(from, from + calls.length);
        from += calls.length;
        return closing(own);
      });
      const texts = [...new Set(replies.map(({ text }) => text))];
      const offers = replies.every(({ offersPerson }) => offersPerson === true);
      return { type: 'reply', text: texts.join('\n\n'), ...(offers ? { offersPerson: true } : {}) };
    },
  };
}
