import type { AgentMessage } from '@randevou/contracts';
import { decide } from '@randevou/guided';
import type { TurnContext } from '../turn-context.ts';
import type { Given } from './ask-agent.ts';

/**
 * The messages, of which a question in the model's own words knows what it asks for: what the guided policy would ask for
 * now, with what can be tapped then. So a bare answer to it ("four") is understood by code too, should the model be out of
 * order by then.
 */
export function withQuestion(
  { session }: TurnContext,
  { profile, facts, events }: Given,
  messages: readonly AgentMessage[],
): readonly AgentMessage[] {
  const last = messages.at(-1);
  const isOpenQuestion = last?.role === 'assistant' && last.asked === undefined && last.text.includes('?');
  if (!isOpenQuestion || facts.openDraft !== undefined) return messages;
  const step = decide({ profile, facts, history: session.history, events: [...events], results: [] });
  if (step.type !== 'reply' || step.asked === undefined) return messages;
  const { asked, choices, offersPerson } = step;
  const question: AgentMessage = {
    ...last,
    asked,
    ...(choices === undefined ? {} : { choices: [...choices] }),
    ...(offersPerson === undefined ? {} : { offersPerson }),
  };
  return [...messages.slice(0, -1), question];
}
