import { GetParameterCommand, PutParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';
import { names, ScopeKeySet, ScopeSigningSecret, SECRET_TIMES, type SigningKey } from '@randevou/contracts';
import { createScopeSigner, createScopeVerifier, generateScopeKeys } from '@randevou/mcp-kit';
import { publicKeys } from './public-keys.ts';
import type { Keys, Purpose } from './purpose.ts';

export interface ScopeSigningOptions {
  readonly stage: string;
  /** One for each region in which tool servers read the public keys. */
  readonly ssm: readonly SSMClient[];
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Keys that sign tool scopes: their public halves are in SSM before a private one can be used. */
export function scopeSigningPurpose({ stage, ssm, now }: ScopeSigningOptions): Purpose<SigningKey> {
  const Name = names.scopeKeysParameter(stage);
  const publish = async (keys: ScopeKeySet['keys']): Promise<void> => {
    const Value = JSON.stringify({ keys } satisfies ScopeKeySet);
    await Promise.all(
      ssm.map((client) => client.send(new PutParameterCommand({ Name, Value, Type: 'String', Overwrite: true }))),
    );
  };

  /** A token of the key must pass where the servers look. */
  const checkIn = async (client: SSMClient, { privateKey }: SigningKey): Promise<void> => {
    const { Parameter } = await client.send(new GetParameterCommand({ Name }));
    const keys = ScopeKeySet.parse(JSON.parse(Parameter?.Value ?? ''));
    const token = await createScopeSigner({ privateKey, now })({
      v: 1,
      businessId: 'rotator',
      turnId: '0'.repeat(32),
      role: 'model',
    });
    const { ok } = await createScopeVerifier({ keys, now })(token);
    if (!ok) throw new Error(`a scope signed with key ${privateKey.kid} does not pass by the keys in ${Name}`);
  };

  return {
    schema: ScopeSigningSecret,
    version: 2,
    keepMs: SECRET_TIMES.noticeMs,
    makeKey: async (usedFrom) => ({ privateKey: (await generateScopeKeys()).privateKey, usedFrom }),
    // As long as it is not sure that the new key will be used, the one in use has no end.
    announce: ([newest], current) => publish([...publicKeys([newest]), ...publicKeys(current ?? [])]),
    check: async (pending: Keys<SigningKey>, current) => {
      const needed = [pending[0], ...(current === undefined ? [] : [current[0]])];
      await Promise.all(ssm.flatMap((client) => needed.map((key) => checkIn(client, key))));
    },
    settle: (keys) => publish(publicKeys(keys)),
  };
}
