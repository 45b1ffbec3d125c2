import { DraftSeriesArguments, type DraftSeriesResult, type FindSlotsArguments } from '@randevou/contracts';
import type { Answer, TurnContext } from '../turn-context.ts';
import { asLead, composeReply } from './compose-reply.ts';
import { draftAnswer } from './draft-answer.ts';
import { offerAnswer } from './offer-answer.ts';
import { refusedAnswer } from './refused-answer.ts';
import { missedLines } from './series-lines.ts';
import { unavailableAnswer } from './unavailable-answer.ts';
import { wishedTime } from './wished-time.ts';

export interface SeriesAnswerRequest {
  readonly result: DraftSeriesResult;
  /** As the tool was asked. */
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly lead?: string | undefined;
}

/** A series as the ledger holds it, or why not, with what is free instead. */
export async function seriesAnswer(context: TurnContext, request: SeriesAnswerRequest): Promise<Answer> {
  const { words } = context;
  const { result, lead } = request;
  switch (result.outcome) {
    case 'drafted':
      return draftAnswer(context, { draft: result.draft, lead });
    case 'refused':
      return refusedAnswer(context, { ...result, lead });
    case 'too_many':
      return {
        reply: composeReply([...asLead(lead), words.series.tooMany(result.visits)]),
        outcome: 'asked',
        offer: null,
      };
    case 'unavailable': {
      const { free, missed, reason } = result;
      const asked = DraftSeriesArguments.safeParse(request.arguments);
      const args = asked.success ? asked.data : undefined;
      if (missed.length === 0) {
        // The words themselves cannot be met, whatever the date.
        return unavailableAnswer(context, {
          reason,
          alternatives: free,
          wish: wishedTime(context, request.arguments),
          lead,
        });
      }
      const why = [...asLead(lead), free.length === 0 ? words.series.noneFree : words.series.notAllFree];
      const before = [...why, ...missedLines(context, missed), ''];
      const search: FindSlotsArguments | undefined = args && {
        service_id: args.service_id,
        date: args.date,
        time: args.time,
        ...(args.party_size === undefined ? {} : { party_size: args.party_size }),
        ...(args.resource_id === undefined ? {} : { resource_id: args.resource_id }),
      };
      const near = free.length > 0 || search === undefined ? free : (await context.tools.findSlots(search)).slots;
      if (near.length === 0) {
        return { reply: composeReply([...before, words.noAlternatives]), outcome: 'refused', offer: null };
      }
      const offer = { slots: near, partySize: args?.party_size, name: args?.name, more: false, search: {} };
      return offerAnswer(context, { ...offer, lead: [...before, words.alternatives], hint: null, day: '' });
    }
  }
}
