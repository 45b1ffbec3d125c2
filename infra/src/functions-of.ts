import { findToolServers } from './find-tool-servers.ts';
import type { StageConfig } from './stage-config.ts';

/** Names of a stage's functions, as in `names.function`: what alarms and the dashboard watch. */
export function functionsOf({ whatsapp }: Pick<StageConfig, 'whatsapp'>): readonly string[] {
  const tools = findToolServers().map(({ name }) => `mcp-${name}`);
  const links = whatsapp.length > 0 ? ['event-destination'] : [];
  return ['ingress', 'orchestrator', 'relay', 'transcriber', 'rotator', ...tools, ...links];
}
