import { createMemoryLedger } from '@randevou/bookings/testing/memory-ledger';
import { profileFacts } from '@randevou/business-profile';
import {
  BUSINESS_TOOLS,
  onlyKey,
  SCOPE_META_KEY,
  type InboundMessage,
  type MessageContent,
  type TurnOutcomeTag,
} from '@randevou/contracts';
import { createPseudonyms, type Tools, type TurnOutput } from '@randevou/conversation';
import { inProcess } from '@randevou/mcp-kit';
import { createTurnRunner } from '@randevou/turn';
import { CUSTOMER, type Counter } from './open-counter.ts';

/** `tap`: the first option on the screen of that kind. */
export type Act = { readonly say: string } | { readonly tap: 'confirm' | 'slot' | 'answer' };

const messageWith = (content: MessageContent, messageId: string, at: number): InboundMessage => ({
  type: 'message',
  messageId,
  phoneNumberId: '100000000000001',
  at: new Date(at).toISOString(),
  from: { phone: CUSTOMER.phone, profileName: CUSTOMER.profileName },
  content,
});

/** A conversation from its beginning over an empty ledger. Its ids are the same each time. */
export async function openConversation(counter: Counter) {
  const { profile, now, sign } = counter;
  const booking = await inProcess(counter.createBookingServer(createMemoryLedger()));
  const business = await inProcess(counter.createBusinessServer());
  const calls: Parameters<Tools['call']>[] = [];
  const call: Tools['call'] = async (name, args, scope) => {
    const client = Object.hasOwn(BUSINESS_TOOLS, name) ? business : booking;
    const { isError, structuredContent } = await client.callTool({
      name,
      arguments: args,
      _meta: { [SCOPE_META_KEY]: scope },
    });
    if (isError === true) throw new Error(`${name} failed: ${JSON.stringify(structuredContent)}`);
    return Object.fromEntries(Object.entries(structuredContent ?? {}));
  };
  const runTurn = createTurnRunner({
    tools: {
      servers: async () => [],
      sign: ({ conversation, ...scope }) => sign({ v: 1, ...conversation, ...scope }),
      call: (...args) => {
        calls.push(args);
        return call(...args);
      },
    },
    circuit: { isOpen: async () => false, record: async () => undefined },
    pseudonyms: createPseudonyms(onlyKey(btoa('k'.repeat(32)))),
    now,
    profileFacts,
  });

  let last: TurnOutput | undefined;
  let turns = 0;
  const contentOf = (act: Act): MessageContent => {
    if ('say' in act) return { kind: 'text', text: act.say };
    const option = last?.replies[0]?.options.find(({ id }) => id.startsWith(`${act.tap}|`));
    if (option === undefined) throw new Error(`there is nothing to tap of kind ${act.tap}`);
    return { kind: 'tap', via: 'list', optionId: option.id, title: option.title };
  };
  const take = async (act: Act): Promise<TurnOutcomeTag | undefined> => {
    turns += 1;
    const turnId = String(turns).padStart(32, '0');
    last = await runTurn({
      conversation: { businessId: profile.id, customerId: CUSTOMER.customerId },
      customer: CUSTOMER,
      contact: { lastInboundAt: now(), wantsReminders: true },
      profile,
      turn: {
        turnId,
        attempt: 1,
        messages: [{ key: turnId, receivedAt: now(), message: messageWith(contentOf(act), turnId, now()) }],
        session: last?.session ?? { v: 1, history: [] },
      },
      now: now(),
      deadline: now() + 30_000,
    });
    const answer = last.session.history.at(-1);
    return answer?.role === 'assistant' ? answer.outcome : undefined;
  };
  return { take, call, calls };
}
