import type { AgentMessage, ProfileFacts, TurnEvent, TurnFacts } from '@randevou/contracts';
import { Temporal } from 'temporal-polyfill';
import type { TurnContext } from '../turn-context.ts';
import type { Evidence } from './claim-guard.ts';

const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)/g;
const DATE = /(?<![\d-])\d{4}-\d\d-\d\d(?![\d-])/g;

/** Tools whose results say what is free and what is not. */
const ABOUT_TIMES = ['find_slots', 'draft_booking', 'draft_series', 'draft_move', 'staff_hours'];

/** What a text of the model may rest on: results of its tools, and the facts that it was given. */
export function evidenceOf(
  { dates, state }: TurnContext,
  given: { readonly profile: ProfileFacts; readonly facts: TurnFacts; readonly events: readonly TurnEvent[] },
  messages: readonly AgentMessage[],
): Evidence {
  const tools = messages.flatMap((message) =>
    message.role === 'tool' && message.result !== undefined ? [message] : [],
  );
  const json = [...tools.map(({ result }) => result), given.facts, given.profile].map((value) =>
    JSON.stringify(value, withoutAnswers),
  );
  const instants = json.flatMap((text) => text.match(INSTANT) ?? []);
  const { today } = given.facts;
  const tomorrow = Temporal.PlainDate.from(today).add({ days: 1 }).toString();
  return {
    // Instants out: their digits are in UTC or hold an offset, and are no wall times.
    texts: json.map((text) => text.replaceAll(INSTANT, '')),
    times: instants.map((instant) => dates.wallTime(instant)),
    dates: [
      today,
      tomorrow,
      ...instants.map((instant) => dates.date(instant)),
      ...json.flatMap((text) => text.match(DATE) ?? []),
    ],
    customer: given.events.flatMap((event) => (event.type === 'text' ? [event.text] : [])),
    hasBookings: state.bookings.length > 0,
    today,
    looked: {
      times: tools.some(({ name }) => ABOUT_TIMES.includes(name)),
      business: tools.some(({ server }) => server === 'business'),
      person: tools.some(({ name }) => name === 'request_person'),
    },
  };
}

/** What a customer answered backs no statement; answers that a tool found come as a list. */
function withoutAnswers(key: string, value: unknown): unknown {
  return key === 'answers' && !Array.isArray(value) ? undefined : value;
}
