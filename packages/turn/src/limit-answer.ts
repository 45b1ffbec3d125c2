import { composeReply } from './render/compose-reply.ts';
import { fullTime } from './render/describe.ts';
import type { Answer, TurnContext } from './turn-context.ts';
import { handoffWording } from './wording/handoff-wording.ts';

/** Says once that texts get no answer until then (epoch milliseconds), and where to call. */
export function limitAnswer(context: TurnContext, until: number): Answer {
  const { language, profile, dates } = context;
  const at = new Date(until).toISOString();
  const isToday = dates.date(at) === dates.date(new Date(context.input.now).toISOString());
  const when = isToday ? dates.time(at) : fullTime(context, at);
  return {
    reply: composeReply([handoffWording(language).limited(when, profile.phone)]),
    outcome: 'refused',
    limited: { until: at },
  };
}
