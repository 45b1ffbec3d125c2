import { afterAll, describe, expect, it } from '@jest/globals';
import { BedrockAgentCoreClient } from '@aws-sdk/client-bedrock-agentcore';
import type { AgentAddress } from '@randevou/contracts';
import { createAgentFinder } from './create-agent-finder.ts';

const address: AgentAddress = {
  v: 1,
  runtimeArn: 'arn:aws:bedrock-agentcore:us-east-1:000000000000:runtime/randevou_dev-abc',
  qualifier: 'live',
  version: '7',
};
const client = new BedrockAgentCoreClient({ region: 'us-east-1' });
afterAll(() => client.destroy());

/** A finder at a parameter that holds one value; undefined: it cannot be read. */
function setUp() {
  const state: { value: AgentAddress | 'none' | undefined; reads: number; now: number } = {
    value: 'none',
    reads: 0,
    now: 0,
  };
  const readAddress = async () => {
    state.reads += 1;
    if (state.value === undefined) throw new Error('down');
    return state.value;
  };
  return { state, find: createAgentFinder({ client, readAddress, now: () => state.now }) };
}

describe('createAgentFinder', () => {
  it('follows a deploy of the agent within a minute', async () => {
    const { state, find } = setUp();
    expect(await find()).toBeUndefined();
    state.value = address;
    state.now = 59_000;
    expect(await find()).toBeUndefined();
    expect(state.reads).toBe(1);
    state.now = 60_000;
    expect(await find()).toMatchObject({ version: '7' });
    state.value = { ...address, version: '8' };
    state.now = 120_000;
    expect(await find()).toMatchObject({ version: '8' });
  });

  it('keeps to the last address for 15 minutes when it cannot be read', async () => {
    const { state, find } = setUp();
    state.value = address;
    await find();
    state.value = undefined;
    state.now = 14 * 60_000;
    expect(await find()).toMatchObject({ version: '7' });
    state.now = 15 * 60_000;
    await expect(find()).rejects.toThrow('down');
  });
});
