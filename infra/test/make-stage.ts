import { StageConfig } from '../src/stage-config.ts';

/** A stage with what every stage must say, and what a test adds. */
export function makeStage(given: Partial<StageConfig> = {}): StageConfig {
  return StageConfig.parse({ stage: 'test', agent: 'nova', removal: 'destroy', ...given });
}
