import type { TurnFacts, Weekday } from '@randevou/contracts';
import { Temporal } from 'temporal-polyfill';
import type { TurnContext } from './turn-context.ts';

const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** Longer ago, an offer has scrolled off the screen. */
const OFFER_MS = 60 * 60_000;

/** What the model and the guided policy know at the beginning of the turn. */
export function turnFacts({ input, profile, session, state, language }: TurnContext): TurnFacts {
  const now = Temporal.Instant.fromEpochMilliseconds(input.now).toZonedDateTimeISO(profile.timeZone);
  const { offer } = session;
  const { profileName } = input.customer;
  return {
    now: now.toString({ timeZoneName: 'never', smallestUnit: 'second' }),
    today: now.toPlainDate().toString(),
    weekday: WEEKDAYS[now.dayOfWeek - 1] ?? 'mon',
    language,
    ...(profileName === undefined ? {} : { customerName: profileName }),
    upcoming: [...state.bookings],
    ...(state.lastVisit === undefined ? {} : { lastVisit: state.lastVisit }),
    ...(state.waiting === undefined ? {} : { waiting: state.waiting }),
    ...(state.openDraft === undefined ? {} : { openDraft: state.openDraft }),
    ...(session.wish === undefined ? {} : { wish: session.wish }),
    ...(offer === undefined || input.now - Date.parse(offer.at) > OFFER_MS ? {} : { offer }),
  };
}
