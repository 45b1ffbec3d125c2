import type { Answers, Draft, DraftSeriesArguments } from '@randevou/contracts';
import { Temporal } from 'temporal-polyfill';
import { staffName } from '../render/describe.ts';
import { draftAnswer } from '../render/draft-answer.ts';
import { seriesAnswer } from '../render/series-answer.ts';
import type { Answer, TurnContext } from '../turn-context.ts';
import { askDetail } from './ask-detail.ts';
import type { DraftAgainOptions, DraftWish } from './draft-again.ts';

type Series = NonNullable<Draft['series']>;

/** A series that stood on the customer's screen, proposed once more: the ledger decides which visits still have a place. */
export async function seriesAgain(
  context: TurnContext,
  wish: DraftWish,
  series: Series,
  { detail, lead, ask = false }: DraftAgainOptions,
): Promise<Answer> {
  const asked = seriesWish(context, wish, series);
  const answers: Answers = { ...wish.answers, ...(detail && 'answers' in detail ? detail.answers : {}) };
  const args: DraftSeriesArguments = {
    ...asked,
    ...(detail === undefined || 'answers' in detail ? {} : detail),
    ...(Object.keys(answers).length === 0
      ? {}
      : { answers: Object.entries(answers).map(([question, answer]) => ({ question, answer })) }),
  };
  const result = await context.tools.draftSeries(args);
  if (result.outcome !== 'drafted') return seriesAnswer(context, { result, arguments: args });
  const { draft } = result;
  const isSame = JSON.stringify(startsOf(draft.series)) === JSON.stringify(startsOf(series));
  const said = isSame ? lead : context.words.series.changed;
  const [missing] = draft.missing;
  if (ask && missing !== undefined && isSame) return askDetail(context, draft, missing, said);
  return draftAnswer(context, { draft, lead: said });
}

/** The tool call that the draft came from: its dates lie at even distances. */
function seriesWish(context: TurnContext, wish: DraftWish, series: Series): DraftSeriesArguments {
  const { dates } = context;
  const { slot, partySize, name } = wish;
  const days = [
    ...series.visits.map((visit) => dates.date(visit.slot.start)),
    ...series.missed.map(({ date }) => date),
  ];
  const [first = dates.date(slot.start), second = first] = days.toSorted();
  const distance = Temporal.PlainDate.from(first).until(Temporal.PlainDate.from(second)).days;
  const people = new Set(series.visits.map((visit) => visit.slot.resourceId));
  const isPersonal = people.size === 1 && staffName(context, slot.resourceId) !== undefined;
  return {
    service_id: slot.serviceId,
    date: first,
    time: dates.wallTime(slot.start),
    every_days: Math.max(1, distance),
    times: Math.max(2, days.length),
    ...(partySize === undefined ? {} : { party_size: partySize }),
    ...(name === undefined ? {} : { name }),
    ...(isPersonal ? { resource_id: slot.resourceId } : {}),
  };
}

function startsOf(series: Draft['series']): number[] {
  return (series?.visits ?? []).map(({ slot }) => Date.parse(slot.start));
}
