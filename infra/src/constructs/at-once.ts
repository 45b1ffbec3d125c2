import type { StageConfig } from '../stage-config.ts';

/** For a function of which two versions must not be at work side by side: all at once where the stage would go by tenths. */
export function atOnce(config: StageConfig): StageConfig {
  return config.rollout === 'canary' ? { ...config, rollout: 'all-at-once' } : config;
}
