export { createTurnRunner, type TurnRunnerDeps } from './create-turn-runner.ts';
