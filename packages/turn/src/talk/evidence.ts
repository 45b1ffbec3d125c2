import type { AgentMessage, ProfileFacts, TurnEvent, TurnFacts } from '@randevou/contracts';
import type { TurnContext } from '../turn-context.ts';
import type { Evidence } from './claim-guard.ts';

const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)/g;

/** What a text of the model may rest on: results of its tools, and the facts that it was given. */
export function evidenceOf(
  { dates, state }: TurnContext,
  given: { readonly profile: ProfileFacts; readonly facts: TurnFacts; readonly events: readonly TurnEvent[] },
  messages: readonly AgentMessage[],
): Evidence {
  const results = messages.flatMap((message) => (message.role === 'tool' && message.result ? [message.result] : []));
  const json = [...results, given.facts, given.profile].map((value) => JSON.stringify(value, withoutAnswers));
  const instants = json.flatMap((text) => text.match(INSTANT) ?? []);
  return {
    // Instants out: their digits are in UTC or hold an offset, and are no wall times.
    texts: json.map((text) => text.replaceAll(INSTANT, '')),
    times: instants.map((instant) => dates.wallTime(instant)),
    customer: given.events.flatMap((event) => (event.type === 'text' ? [event.text] : [])),
    hasBookings: state.bookings.length > 0,
  };
}

/** What a customer answered backs no statement; answers that a tool found come as a list. */
function withoutAnswers(key: string, value: unknown): unknown {
  return key === 'answers' && !Array.isArray(value) ? undefined : value;
}
