import { findToolServers } from './find-tool-servers.ts';
import type { StageConfig } from './stage-config.ts';

/** Names of the functions of a stage, as in `names.function`: what alarms and the dashboard watch. */
export function functionsOf({ voiceNotes }: Pick<StageConfig, 'voiceNotes'>): readonly string[] {
  return [
    'ingress',
    'orchestrator',
    'relay',
    ...(voiceNotes ? ['transcriber'] : []),
    'rotator',
    ...findToolServers().map(({ name }) => `mcp-${name}`),
  ];
}
