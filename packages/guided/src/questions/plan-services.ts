import { ListServicesResult, SearchInfoResult, splitIds } from '@randevou/contracts';
import { call } from '../calls.ts';
import type { GuidedReply, Plan } from '../guided-input.ts';
import type { PlannedTurn } from '../plan-turn.ts';
import { questionWordingFor } from '../wording/question-wording.ts';
import { infoReply } from './info-reply.ts';
import { money } from './money.ts';
import { noAnswer } from './no-answer.ts';
import { toolResult } from './tool-result.ts';

type Service = ListServicesResult['services'][number];

const CHEAPEST =
  /\b(?:cheapest|least expensive|lowest price|(?:le|la|les) moins ch\w+|mas barat\w+|mais barat\w+|menos car\w+|mas economic\w+)\b/;

/** Asks for all that is offered, not for one thing. */
const ASKS_ALL =
  /\b(?:what|which|list|quels?|quelles?|quoi|que|cuales|quais|o que|services?|prestations?|servicios?|servicos?|treatments?|tratamientos?|tratamentos?)\b/;

/** Services, prices and durations: of those named, else of all. What is no service may be in the FAQ. */
export function planServices(turn: PlannedTurn): Plan {
  const { wish, facts, words, profile } = turn;
  const named = wish.understood.entities.serviceId;
  const list = call('list_services', { language: facts.language });
  const wanted = named === undefined ? undefined : splitIds(named);
  const searches = wanted === undefined && wish.understood.topic !== 'price';
  const search = call('search_info', { query: wish.text.slice(0, 500), language: facts.language });
  return {
    calls: searches ? [search, list] : [list],
    closing: (results) => {
      const known = SearchInfoResult.safeParse(toolResult(results, 'search_info'));
      const answers = known.success ? known.data.answers.filter(({ source }) => source === 'faq') : [];
      if (searches && answers.length > 0) return infoReply(turn, answers);
      const found = ListServicesResult.safeParse(toolResult(results, 'list_services'));
      if (!found.success) return noAnswer(words, profile);
      const services = found.data.services.filter(({ serviceId }) => wanted?.includes(serviceId) ?? true);
      const told = tell(turn, services);
      if (!searches || wish.understood.topic !== 'services' || ASKS_ALL.test(folded(wish.text))) return told;
      const unknown = noAnswer(words, profile);
      return { ...unknown, text: `${unknown.text}\n\n${told.text}` };
    },
  };
}

function tell(turn: PlannedTurn, services: readonly Service[]): GuidedReply {
  const { wish, words, profile, facts } = turn;
  const say = questionWordingFor(facts.language);
  const priced = services.flatMap(({ price }) => price ?? []);
  if (wish.understood.topic === 'price' && priced.length === 0) {
    return { type: 'reply', text: words.noPrice(profile.phone), offersPerson: true };
  }
  const [only] = services;
  if (services.length === 1 && only !== undefined) return { type: 'reply', text: `${line(turn, only)}.` };
  if (CHEAPEST.test(folded(wish.text))) {
    const lowest = Math.min(...priced.map(({ amount }) => amount));
    const cheapest = services.filter(({ price }) => price?.amount === lowest).map((service) => line(turn, service));
    return { type: 'reply', text: `${say.cheapest} ${cheapest.join('; ')}.` };
  }
  const isChoice = wish.understood.entities.serviceId !== undefined;
  const sum = isChoice ? totalOf(services) : undefined;
  const lines = services.map((service) => `- ${line(turn, service)}`);
  const text = [
    ...(isChoice ? [] : [words.services]),
    ...lines,
    ...(sum === undefined ? [] : [say.together(money(sum, words.locale))]),
  ].join('\n');
  return { type: 'reply', text };
}

function line({ words }: PlannedTurn, { name, durationMinutes, price }: Service): string {
  return words.service(name, durationMinutes, price && money(price, words.locale));
}

/** What several services cost together, when each has a price. */
function totalOf(services: readonly Service[]): Service['price'] {
  const prices = services.flatMap(({ price }) => price ?? []);
  const [first] = prices;
  if (first === undefined || prices.length < services.length) return undefined;
  return { amount: prices.reduce((sum, { amount }) => sum + amount, 0), currency: first.currency };
}

function folded(text: string): string {
  return text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
}
