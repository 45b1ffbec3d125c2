import { recogniseConsent, recogniseSteering } from '@randevou/understanding';
import type { BookingView, Draft } from '@randevou/contracts';
import { minuteOf } from '../render/slot-options.ts';
import type { TurnContext } from '../turn-context.ts';
import type { CustomerAct } from './decide-act.ts';

const DAY_MS = 86_400_000;
/** A visit so near is meant by "I will be there". */
const NEAR_MS = 3 * DAY_MS;
/** A list, times and a proposal are shown again as they are now; what was asked is asked again in the conversation. */
const SHOWN_AGAIN = ['drafted', 'offered', 'listed', 'committed'];

/** "Start over", "forget it", "what did you say?", "I will be there": done by code. */
export function steeringAct(context: TurnContext, text: string, draft: Draft | undefined): CustomerAct | undefined {
  const { session, language } = context;
  const steering = recogniseSteering(text, language);
  const last = session.history.at(-1);
  if (steering === 'restart') return { kind: 'steer', steering, draft };
  if (steering === 'drop' && (draft !== undefined || isUnderWay(context))) return { kind: 'steer', steering, draft };
  if (steering === 'repeat' && last?.role === 'assistant' && SHOWN_AGAIN.includes(last.outcome))
    return { kind: 'tap', target: { kind: 'read', nonce: '' }, title: text };
  if (draft !== undefined || session.awaiting !== undefined) return undefined;
  const booking = attended(context, text, steering === 'attend');
  if (booking === undefined) return undefined;
  const startMinute = minuteOf(booking.slot.start);
  const target = { kind: 'attend', nonce: '', reference: booking.reference, startMinute } as const;
  return { kind: 'tap', target, title: text };
}

/** Times are on the screen, or something was asked. */
function isUnderWay({ session, input }: TurnContext): boolean {
  const { offer, history } = session;
  const last = history.at(-1);
  const asked = last?.role === 'assistant' && (last.outcome === 'asked' || last.outcome === 'offered');
  return asked || (offer !== undefined && input.now - Date.parse(offer.at) < DAY_MS / 24);
}

/** The one visit that a customer says they will come to: the one just reminded of, else the only near one. */
function attended(
  { state, session, input, profile, language }: TurnContext,
  text: string,
  says: boolean,
): BookingView | undefined {
  const agrees = says || recogniseConsent(text, language) === 'yes';
  if (!agrees) return undefined;
  const lastAt = Date.parse(session.history.at(-1)?.at ?? new Date(0).toISOString());
  const reminded = state.bookings.filter(({ slot }) =>
    profile.reminders.minutesBefore.some((minutes) => {
      const at = Date.parse(slot.start) - minutes * 60_000;
      return at <= input.now && at > lastAt;
    }),
  );
  if (reminded.length === 1 && input.contact.wantsReminders) return reminded[0];
  if (!says) return undefined;
  const near = state.bookings.filter(({ slot }) => Date.parse(slot.start) - input.now < NEAR_MS);
  return near.length === 1 ? near[0] : undefined;
}
