import { requestSoFar } from '@randevou/guided';
import type { HandoffWish } from '@randevou/conversation';
import { cutText } from '../cut-text.ts';
import { remembered } from '../read-content.ts';
import type { TurnContext } from '../turn-context.ts';
import { turnFacts } from '../turn-facts.ts';

const TEXT_MAX = 2000;

/** What the customer wanted until now, as the guided policy reads it; none of their words. */
export function wishSoFar(context: TurnContext): HandoffWish {
  const { input, session, profileFacts } = context;
  const said = input.turn.messages.map((message) => ({
    role: 'customer' as const,
    at: message.message.at,
    text: cutText(remembered(message), TEXT_MAX),
  }));
  const isTap = input.turn.messages[0]?.message.content.kind === 'tap';
  const { history } = session;
  const request = requestSoFar({ profile: profileFacts, facts: turnFacts(context), history }, isTap ? [] : said);
  const { search = {}, partySize } = session.offer ?? {};
  const serviceId = request.serviceId ?? textOf(search['service_id']);
  const party = request.partySize ?? partySize;
  const date = request.when.date ?? textOf(search['date']);
  const { time } = request.when;
  return {
    ...(serviceId === undefined ? {} : { serviceId }),
    ...(party === undefined ? {} : { partySize: party }),
    ...(date === undefined ? {} : { date }),
    ...(time === undefined ? {} : { time }),
  };
}

function textOf(value: string | number | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
