import {
  splitIds,
  ListServicesResult,
  OpeningHoursResult,
  SearchInfoResult,
  type AgentMessage,
} from '@randevou/contracts';
import { call } from './calls.ts';
import { dayName } from './day-name.ts';
import type { Plan } from './guided-input.ts';
import type { PlannedTurn } from './plan-turn.ts';

/** Asks for the way, in words too common to be searched for. */
const WAY = /\b(?:get there|get to you|find you|reach you|directions?|y aller|vous trouver|venir|llegar|chegar)\b/i;

/** Answers made of what the business's tools return, in the customer's language. */
export function planQuestion(turn: PlannedTurn): Plan {
  const { wish, profile } = turn;
  const { topic, entities } = wish.understood;
  const businessOfStaff = profile.staff.length > 0;
  if (topic === 'hours') return hours(turn);
  if (topic === 'services' || (topic === 'price' && (entities.serviceId !== undefined || businessOfStaff)))
    return services(turn);
  return info(turn);
}

function hours(turn: PlannedTurn): Plan {
  const { wish, words, profile } = turn;
  const { date, dateTo } = wish.understood.entities;
  const asked =
    date === undefined || wish.understood.dateImplied === true ? undefined : { date, days: daysBetween(date, dateTo) };
  return {
    calls: [call('opening_hours', asked ?? {})],
    closing: (results) => {
      const found = OpeningHoursResult.safeParse(resultOf(results, 'opening_hours'));
      if (!found.success || found.data.days.length === 0) return { type: 'reply', text: words.noAnswer(profile.phone) };
      const { days } = found.data;
      const [only] = days;
      if (days.length === 1 && only !== undefined) {
        const day = dayName(only.date, words.locale, 'long');
        const text =
          only.windows.length === 0 ? words.closedOn(day) : words.openOn(day, spans(only.windows, ` ${words.and} `));
        return { type: 'reply', text };
      }
      const lines = days.map(({ date: day, windows }) => {
        const when = windows.length === 0 ? words.closed : spans(windows, ', ');
        return `- ${dayName(day, words.locale, 'short')}: ${when}`;
      });
      return { type: 'reply', text: [words.openingHours, ...lines].join('\n') };
    },
  };
}

function services(turn: PlannedTurn): Plan {
  const { wish, words, profile, facts } = turn;
  const wanted = wish.understood.entities.serviceId;
  return {
    calls: [call('list_services', { language: facts.language })],
    closing: (results) => {
      const found = ListServicesResult.safeParse(resultOf(results, 'list_services'));
      if (!found.success) return { type: 'reply', text: words.noAnswer(profile.phone) };
      const asksPrice = wish.understood.topic === 'price' && wanted !== undefined;
      if (
        asksPrice &&
        found.data.services.every(
          ({ serviceId, price }) => !splitIds(wanted).includes(serviceId) || price === undefined,
        )
      ) {
        return { type: 'reply', text: words.noPrice(profile.phone) };
      }
      const lines = found.data.services
        .filter(({ serviceId }) => wanted === undefined || splitIds(wanted).includes(serviceId))
        .map(({ name, durationMinutes, price }) =>
          words.service(name, durationMinutes, price && money(price, words.locale)),
        );
      const text =
        lines.length === 1 ? `${lines[0] ?? ''}.` : [words.services, ...lines.map((line) => `- ${line}`)].join('\n');
      return { type: 'reply', text };
    },
  };
}

function info(turn: PlannedTurn): Plan {
  const { wish, words, profile, facts } = turn;
  return {
    calls: [call('search_info', { query: wish.text.slice(0, 500), language: facts.language })],
    closing: (results) => {
      const found = SearchInfoResult.safeParse(resultOf(results, 'search_info'));
      const answers = found.success ? found.data.answers : [];
      const [best] = answers;
      if (best === undefined) {
        const where =
          WAY.test(wish.text) && profile.address !== undefined ? `${words.where} ${profile.address}` : undefined;
        return { type: 'reply', text: where ?? words.noAnswer(profile.phone) };
      }
      // Dishes are told together; of the frequent questions only the one that fits best.
      const told = best.source === 'menu' ? answers.filter(({ source }) => source === 'menu') : [best];
      return {
        type: 'reply',
        text: told
          .map(({ source, title, text }) =>
            source === 'menu' ? `- ${title}: ${text}` : source === 'profile' ? `${title}: ${text}` : text,
          )
          .join('\n'),
      };
    },
  };
}

function resultOf(results: readonly AgentMessage[], name: string): unknown {
  const message = results.findLast((candidate) => candidate.role === 'tool' && candidate.name === name);
  return message?.role === 'tool' ? message.result : undefined;
}

function spans(windows: readonly { readonly from: string; readonly to: string }[], glue: string): string {
  return windows.map(({ from, to }) => `${from}–${to}`).join(glue);
}

function money({ amount, currency }: { readonly amount: number; readonly currency: string }, locale: string): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: 2,
  });
  return format.format(amount).replaceAll(/[\u00a0\u202f]/g, ' ');
}

/** Days from `date` to `dateTo`, both included, at most a fortnight. */
function daysBetween(date: string, dateTo: string | undefined): number {
  if (dateTo === undefined) return 1;
  return Math.min(14, Math.max(1, Math.round((Date.parse(dateTo) - Date.parse(date)) / 86_400_000) + 1));
}
