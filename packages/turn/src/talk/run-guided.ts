import {
  BOOKING_TOOLS,
  BUSINESS_TOOLS,
  type AgentMessage,
  type BookingToolName,
  type BusinessToolName,
  type ProfileFacts,
  type TurnEvent,
  type TurnFacts,
} from '@randevou/contracts';
import { decide } from '@randevou/guided';
import type { TurnContext } from '../turn-context.ts';

const MOST_STEPS = 6;

export interface GuidedRequest {
  readonly profile: ProfileFacts;
  readonly facts: TurnFacts;
  readonly events: readonly TurnEvent[];
}

/**
 * The guided policy in process, with the same tools and no more authority than the model. Ends without a reply when it
 * has not come to one in six steps. Throws when the booking server does not answer: the turn is then run again.
 */
export async function runGuided(context: TurnContext, request: GuidedRequest): Promise<readonly AgentMessage[]> {
  const messages: AgentMessage[] = [];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = decide({
      profile: request.profile,
      facts: request.facts,
      history: context.session.history,
      events: [...request.events],
      results: [...messages],
    });
    if (next.type === 'reply') {
      const { text, asked, choices, offersPerson, leads, next: later } = next;
      messages.push({
        role: 'assistant',
        text,
        ...(asked === undefined ? {} : { asked }),
        ...(choices === undefined ? {} : { choices: [...choices] }),
        ...(offersPerson === undefined ? {} : { offersPerson }),
        ...(leads === undefined ? {} : { leads }),
        ...(later === undefined ? {} : { next: [...later] }),
      });
      return messages;
    }
    messages.push(await callTool(context, next.name, next.arguments));
  }
  return messages;
}

async function callTool(
  context: TurnContext,
  name: string,
  args: Readonly<Record<string, unknown>>,
): Promise<AgentMessage> {
  if (isBookingTool(name)) {
    return { role: 'tool', server: 'booking', name, arguments: args, result: await context.tools.asModel(name, args) };
  }
  const about = { role: 'tool', server: 'business', name, arguments: args } as const;
  if (!isBusinessTool(name)) return { ...about, error: 'there is no such tool' };
  try {
    return { ...about, result: await context.tools.asModel(name, args) };
  } catch {
    // Information may be missing for a while; booking goes on without it.
    return { ...about, error: 'the server did not answer' };
  }
}

function isBookingTool(name: string): name is BookingToolName {
  return Object.hasOwn(BOOKING_TOOLS, name);
}

function isBusinessTool(name: string): name is BusinessToolName {
  return Object.hasOwn(BUSINESS_TOOLS, name);
}
