export { createTurnRunner, type TurnRunnerDeps } from './create-turn-runner.ts';
export { lastWords } from './last-words.ts';
