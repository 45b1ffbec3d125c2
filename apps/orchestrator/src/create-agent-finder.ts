import type { BedrockAgentCoreClient } from '@aws-sdk/client-bedrock-agentcore';
import type { AgentAddress } from '@randevou/contracts';
import type { DeployedAgent } from '@randevou/conversation';
import { cacheFor } from '@randevou/mcp-kit';
import { createAgentCoreAgent, type AgentCoreAgentOptions } from './create-agentcore-agent.ts';

export interface AgentFinderOptions extends Pick<AgentCoreAgentOptions, 'onEnded'> {
  readonly client: BedrockAgentCoreClient;
  /** Has to give up when the signal says so. */
  readonly readAddress: (signal?: AbortSignal) => Promise<AgentAddress | 'none'>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * The agent at the address that its stack published, read once a minute, so that it deploys by itself; while SSM is
 * down, the last address serves for 15 minutes. Undefined where the guided policy runs alone.
 */
export function createAgentFinder({
  client,
  readAddress,
  now,
  ...told
}: AgentFinderOptions): () => Promise<DeployedAgent | undefined> {
  return cacheFor({ ttlMs: 60_000, staleMs: 15 * 60_000, now }, async (signal) => {
    const address = await readAddress(signal);
    if (address === 'none') return undefined;
    return { agent: createAgentCoreAgent({ client, address, ...told }), version: address.version };
  });
}
