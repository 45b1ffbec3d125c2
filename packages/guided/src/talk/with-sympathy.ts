import { findEmergencyService, isInPain } from '@randevou/understanding';
import type { Plan } from '../guided-input.ts';
import type { PlannedTurn } from '../plan-turn.ts';
import { talkWordingFor } from '../wording/talk-wording.ts';

/** A kind word before the urgent visits of somebody who is in pain. */
export function withSympathy({ wish, profile, request, facts }: PlannedTurn, plan: Plan): Plan {
  const urgent = findEmergencyService(profile);
  const hurts = isInPain(wish.text, wish.understood.language);
  if (!hurts || urgent === undefined || request.serviceId !== urgent) return plan;
  const { pain } = talkWordingFor(facts.language);
  return {
    ...plan,
    closing: (results) => {
      const closing = plan.closing(results);
      return { ...closing, text: closing.text === '' ? pain : `${pain} ${closing.text}`, leads: true };
    },
  };
}
