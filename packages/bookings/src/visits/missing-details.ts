import {
  type Answers,
  type AskedDetail,
  type CommitDraftArguments,
  type CustomQuestion,
  type Draft,
  type Refused,
  type ServiceProfile,
  type Unavailable,
} from '@randevou/contracts';
import { type Principal } from '../bookings.ts';
import { type Desk } from '../desk.ts';
import { asksPartySize, servicesOf } from '../places/wish.ts';

const alike = new Intl.Collator('en', { sensitivity: 'base' });

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
    .filter((question) => !isAnswered(question, known.answers?.[question.id]))
    .map(({ id }): AskedDetail => `question:${id}`);
  return [...new Set([...details, ...questions])];
}

/** A draft that lacks nothing. */
export interface ReadyDraft {
  readonly services: readonly ServiceProfile[];
  readonly partySize: number | undefined;
  readonly name: string | undefined;
  readonly answers: Answers | undefined;
}

/** What a draft of kind `book` books, with what was said since; or why it cannot be booked, whatever is free. */
export function readyToBook(
  desk: Desk,
  who: Principal,
  draft: Draft,
  added: CommitDraftArguments,
): ReadyDraft | Unavailable | Refused {
  const services = servicesOf(desk, draft.slot.serviceId);
  if (services === undefined) return { outcome: 'unavailable', reason: 'unknown_service', alternatives: [] };
  const known = {
    partySize: draft.partySize ?? added.party_size,
    name: draft.name ?? added.name ?? who.contact.name,
    answers: { ...draft.answers, ...added.answers },
  };
  if (missingDetails(services, known).length > 0) return { outcome: 'refused', reason: 'details_missing' };
  return { ...known, services, answers: answersTo(services, known.answers) };
}

/** The answers to questions that these services ask, of those that were given; undefined for none. */
export function answersTo(services: readonly ServiceProfile[], given: Answers): Answers | undefined {
  const questions = services.flatMap((service) => service.questions);
  const kept = Object.entries(given).filter(([id, answer]) =>
    questions.some((question) => question.id === id && isAnswered(question, answer)),
  );
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** A question with choices is answered by one of them, in any language; case and accents do not matter. */
function isAnswered({ choices }: CustomQuestion, answer: string | undefined): boolean {
  if (answer === undefined || choices === undefined) return answer !== undefined;
  return choices.some((choice) => Object.values(choice).some((text) => alike.compare(text, answer.trim()) === 0));
}
