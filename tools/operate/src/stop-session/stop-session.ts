import {
  type BedrockAgentCoreClient,
  ResourceNotFoundException,
  StopRuntimeSessionCommand,
} from '@aws-sdk/client-bedrock-agentcore';
import type { AgentAddress, HmacKey, PseudonymKeyring } from '@randevou/contracts';
import { type ConversationKey, createPseudonyms } from '@randevou/conversation';

/**
 * Stops the AgentCore session of a conversation. Its id comes from the key of pseudonyms in use, or, shortly after or
 * before a change of keys, from a neighbour of it.
 */
export async function stopSession(
  { client, keyring }: { readonly client: BedrockAgentCoreClient; readonly keyring: PseudonymKeyring },
  { runtimeArn, qualifier, version }: AgentAddress,
  conversation: ConversationKey,
): Promise<'stopped' | 'none'> {
  const { inUse, older, newer } = await keyring();
  const ids = await Promise.all(
    [inUse, ...older.slice(0, 1), ...newer].map((key) => sessionId(key, conversation, version)),
  );
  for (const runtimeSessionId of ids) {
    try {
      await client.send(new StopRuntimeSessionCommand({ agentRuntimeArn: runtimeArn, qualifier, runtimeSessionId }));
      return 'stopped';
    } catch (error) {
      if (!(error instanceof ResourceNotFoundException)) throw error;
    }
  }
  return 'none';
}

function sessionId(key: HmacKey, conversation: ConversationKey, version: string): Promise<string> {
  const ring: PseudonymKeyring = () => Promise.resolve({ now: 0, inUse: key, newer: [], older: [] });
  return createPseudonyms(ring).agentSession(conversation, version);
}
