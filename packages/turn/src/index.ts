export { createTurnRunner, type TurnRunnerDeps } from './create-turn-runner.ts';
export type { TurnCount } from './talk/ask-agent.ts';
export { lastWords } from './last-words.ts';
export { composeNotice, type ComposedNotice, type Notice, type NoticeOptions } from './notices/compose-notice.ts';
