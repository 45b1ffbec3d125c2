import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { names, ScopeSigningSecret, type ToolScope } from '@randevou/contracts';
import { createScopeKeyReader, createScopeSigner, createScopeVerifier, generateScopeKeys } from '@randevou/mcp-kit';
import { openKeys } from '@randevou/stage';
import { startStage } from './stage.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const secret = names.scopeSigningSecret('dev');
const scope: ToolScope = { v: 1, businessId: 'la-kaz', turnId: '0'.repeat(32), role: 'model' };

let stage: Awaited<ReturnType<typeof startStage>>;
const now = () => stage.clock.now;

beforeEach(async () => {
  const { privateKey } = await generateScopeKeys();
  stage = await startStage({ [secret]: JSON.stringify({ v: 1, privateKey }) });
  // As the stage was set up.
  await stage.rotate(secret);
});
afterEach(() => stage.close());

/** An orchestrator, with the secret as it read it last. */
const startSigner = async () => {
  const keys = await openKeys(secret, ScopeSigningSecret, { now, client: stage.client });
  return createScopeSigner({ privateKey: async () => (await keys()).inUse.privateKey, now });
};
/** A tool server, with its cache of public keys. */
const startServer = () =>
  createScopeVerifier({ keys: createScopeKeyReader({ ssm: stage.ssm, stage: 'dev', now }), now });

describe('scopes while their keys rotate', () => {
  it('pass at every server, new or old, whoever signed them', async () => {
    const signers = [await startSigner()];
    const servers = [startServer()];
    let last: string[] = [];
    const used = new Set<string>();
    const check = async (): Promise<void> => {
      const tokens = await Promise.all(signers.map((sign) => sign(scope)));
      for (const token of [...tokens, ...last]) {
        used.add(token.split('.')[0] ?? '');
        for (const verify of servers) expect(await verify(token)).toMatchObject({ ok: true });
      }
      last = tokens;
    };
    const pass = async (...steps: number[]): Promise<void> => {
      for (const step of steps) {
        stage.clock.now += step;
        // Tokens live for two minutes.
        if (step > MINUTE) last = [];
        await check();
      }
    };
    await check();
    for (let rotation = 0; rotation < 2; rotation += 1) {
      await stage.rotate(secret, { times: 2, between: () => pass(1000) });
      signers.push(await startSigner());
      servers.push(startServer());
      // To the instant of the change, over it within the life of a token, to the end of the old key and over it.
      await pass(MINUTE, 14 * MINUTE, 23 * HOUR, 44 * MINUTE, 30_000, 30_000, 30_000, MINUTE, HOUR, 23 * HOUR, HOUR);
    }
    expect(used.size).toBe(3);
  });

  it('do not pass from an old key for ever', async () => {
    const sign = await startSigner();
    const [old] = ScopeSigningSecret.parse(stage.value(secret)).keys.slice(1);
    if (old === undefined) throw new Error('the key of before the set-up');
    const stolen = createScopeSigner({ privateKey: old.privateKey, now });
    const verify = startServer();
    expect(await verify(await stolen(scope))).toMatchObject({ ok: true });
    stage.clock.now += 48 * HOUR - 1000;
    expect(await verify(await stolen(scope))).toMatchObject({ ok: true });
    stage.clock.now += 2000;
    expect(await verify(await stolen(scope))).toEqual({ ok: false, code: 'scope_invalid' });
    expect(await verify(await sign(scope))).toMatchObject({ ok: true });
  });

  it('pass when a rotation dies after it has published: the key in use has no end yet', async () => {
    stage.clock.now += 72 * HOUR;
    const token = stage.begin(secret);
    await stage.step(secret, token, 'createSecret');
    await stage.step(secret, token, 'setSecret');
    stage.clock.now += 1000 * HOUR;
    const sign = await startSigner();
    expect(await startServer()(await sign(scope))).toMatchObject({ ok: true });
  });
});
