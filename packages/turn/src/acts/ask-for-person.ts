import { encodeOptionId, type PersonReason } from '@randevou/contracts';
import { pauseOf } from '@randevou/conversation';
import { asLead, composeReply } from '../render/compose-reply.ts';
import type { Answer, TurnContext } from '../turn-context.ts';
import { handoffWording } from '../wording/handoff-wording.ts';
import { wishSoFar } from './wish-so-far.ts';

/**
 * Hands over to a person: the owner is told, and the assistant is silent for this customer until the pause of the profile
 * is over. While a pause runs, it and what the owner was told stay as they are. `lead`: what was answered beside.
 */
export function askForPerson(context: TurnContext, reason: PersonReason, lead?: string): Answer {
  const { profile, profileFacts, nonce, language, session, state, input } = context;
  const { resumeTitle, told } = handoffWording(language);
  const reply = composeReply(
    [...asLead(lead), told(profile.phone)],
    [{ id: encodeOptionId({ kind: 'resume', nonce }), title: resumeTitle }],
  );
  const running = pauseOf(session, input.contact, input.now);
  if (running !== undefined) return { reply, outcome: 'answered' };
  // After the last time it was called back, also where the clock has not moved since.
  const at = Math.max(input.now, (input.contact.resumedAt ?? 0) + 1);
  const wish = wishSoFar(context);
  const isLarge = reason !== 'complaint' && (wish.partySize ?? 0) > profileFacts.largestParty;
  const until = at + profile.handoff.pauseMinutes * 60_000;
  return {
    reply,
    outcome: 'answered',
    paused: { at: new Date(at).toISOString(), until: new Date(until).toISOString() },
    handoff: { at, until, reason: isLarge ? 'large_party' : reason, wish, bookings: state.bookings },
  };
}
