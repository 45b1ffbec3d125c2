import type { AgentMessage, AskedField } from '@randevou/contracts';
import { decide } from '@randevou/guided';
import type { TurnContext } from '../turn-context.ts';
import type { Given } from './ask-agent.ts';

/**
 * What a question in the model's own words asks for: what the guided policy would ask for now. So a bare answer to it
 * ("four") is understood by code too, should the model be out of order by then.
 */
export function askedInText(
  { session }: TurnContext,
  { profile, facts, events }: Given,
  messages: readonly AgentMessage[],
): AskedField | undefined {
  const last = messages.at(-1);
  const isOpenQuestion = last?.role === 'assistant' && last.asked === undefined && last.text.includes('?');
  if (!isOpenQuestion || facts.openDraft !== undefined) return undefined;
  const step = decide({ profile, facts, history: session.history, events: [...events], results: [] });
  return step.type === 'reply' ? step.asked : undefined;
}
