import {
  type Answers,
  type AskedDetail,
  type CommitDraftArguments,
  type Draft,
  type ServiceProfile,
} from '@randevou/contracts';
import { type Principal } from '../bookings.ts';
import { asksPartySize } from '../places/wish.ts';

export interface KnownDetails {
  readonly partySize?: number | undefined;
  readonly name?: string | undefined;
  readonly answers?: Answers | undefined;
}

/** What has to be asked for before the services of a visit can be booked: details first, then the business's questions. */
export function missingDetails(services: readonly ServiceProfile[], known: KnownDetails): AskedDetail[] {
  const details = services.flatMap((service): AskedDetail[] =>
    service.asks.filter((detail) =>
      detail === 'partySize' ? asksPartySize(service) && known.partySize === undefined : known.name === undefined,
    ),
  );
  const questions = services
    .flatMap((service) => service.questions)
    .filter(({ id }) => known.answers?.[id] === undefined)
    .map(({ id }): AskedDetail => `question:${id}`);
  return [...new Set([...details, ...questions])];
}

/** What is known of a visit when its draft is confirmed. */
export function detailsOf(
  draft: Draft,
  added: CommitDraftArguments,
  who: Principal,
): KnownDetails & { readonly answers: Answers } {
  return {
    partySize: draft.partySize ?? added.party_size,
    name: draft.name ?? added.name ?? who.contact.name,
    answers: { ...draft.answers, ...added.answers },
  };
}

/** The answers to questions that these services ask, of those that were given; undefined for none. */
export function answersTo(services: readonly ServiceProfile[], given: Answers): Answers | undefined {
  const asked = new Set(services.flatMap(({ questions }) => questions.map(({ id }) => id)));
  const kept = Object.entries(given).filter(([id]) => asked.has(id));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
