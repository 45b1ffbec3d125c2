import type { DraftBookingArguments } from '@randevou/contracts';
import { servicesOf } from '@randevou/understanding';
import type { PlannedTurn } from './plan-turn.ts';

/** The answers given so far to questions that these services ask, as `draft_booking` takes them. */
export function answersFor(
  { profile, request }: Pick<PlannedTurn, 'profile' | 'request'>,
  serviceId: string,
): Pick<DraftBookingArguments, 'answers'> {
  const ids = new Set(
    servicesOf(profile.services, serviceId).flatMap(({ questions }) => questions.map(({ id }) => id)),
  );
  const answers = [...ids].flatMap((question) => {
    const answer = request.answers?.[question];
    return answer === undefined ? [] : [{ question, answer }];
  });
  return answers.length === 0 ? {} : { answers };
}
