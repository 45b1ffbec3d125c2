import { SearchInfoResult, type AgentMessage } from '@randevou/contracts';

/** What a call of `search_info` found; nothing when it failed. */
export function infoAnswers(message: AgentMessage | undefined): SearchInfoResult['answers'] {
  const found = SearchInfoResult.safeParse(message?.role === 'tool' ? message.result : undefined);
  return found.success ? found.data.answers : [];
}
