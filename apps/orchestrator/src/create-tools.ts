import type { ScopePrivateKey, ToolServer } from '@randevou/contracts';
import type { Tools } from '@randevou/conversation';
import { createControllerClient, createScopeSigner, createSignedFetch, discoverToolServers } from '@randevou/mcp-kit';

export interface ToolsOptions {
  readonly stage: string;
  /** The one in use; it rotates. */
  readonly privateKey: () => Promise<ScopePrivateKey>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly onInvalidServer: (parameter: string) => void;
}

/** The controller's way to the stage's tool servers, found through SSM; every call carries a signed scope. */
export function createTools({ stage, privateKey, now, onInvalidServer }: ToolsOptions): Tools {
  const servers: () => Promise<readonly ToolServer[]> = discoverToolServers({ stage, now, onInvalid: onInvalidServer });
  // Signatures are checked against AWS's clock, which is nobody's to move.
  const client = createControllerClient({ servers, fetch: createSignedFetch({ now: () => Date.now() }) });
  const sign = createScopeSigner({ privateKey, now });
  return {
    servers,
    call: (name, args, scope) => client.call(name, args, scope),
    sign: ({ conversation: { businessId, customerId }, ...scope }) => sign({ v: 1, businessId, customerId, ...scope }),
  };
}
