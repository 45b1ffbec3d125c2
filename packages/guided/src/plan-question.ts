import type { Topic } from '@randevou/understanding';
import type { Plan } from './guided-input.ts';
import type { PlannedTurn } from './plan-turn.ts';
import { combinePlans } from './questions/combine-plans.ts';
import { planHours } from './questions/plan-hours.ts';
import { planInfo } from './questions/plan-info.ts';
import { planMealPrice } from './questions/plan-meal-price.ts';
import { planPresence } from './questions/plan-presence.ts';
import { planServices } from './questions/plan-services.ts';
import { planWho } from './questions/plan-who.ts';
import { questionParts } from './questions/question-parts.ts';

/** Answers made of what the business's tools return, in the customer's language; several questions in one reply. */
export function planQuestion(turn: PlannedTurn): Plan {
  const parts = questionParts(turn);
  const plans = parts.map((wish) => planOne({ ...turn, wish }));
  const [only] = plans;
  return plans.length === 1 && only !== undefined ? only : combinePlans(plans);
}

const PLANS: Readonly<Partial<Record<Topic, (turn: PlannedTurn) => Plan>>> = {
  hours: planHours,
  presence: planPresence,
  who: planWho,
  services: planServices,
  duration: planServices,
  price: planPrice,
};

function planOne(turn: PlannedTurn): Plan {
  const plan = PLANS[turn.wish.understood.topic ?? 'info'] ?? planInfo;
  return plan(turn);
}

/** Where nobody is chosen by name, what is eaten is paid for. */
function planPrice(turn: PlannedTurn): Plan {
  if (turn.profile.staff.length > 0) return planServices(turn);
  return turn.wish.understood.entities.serviceId === undefined ? planInfo(turn) : planMealPrice(turn);
}
