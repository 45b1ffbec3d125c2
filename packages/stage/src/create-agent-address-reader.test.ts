import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { SSMClient } from '@aws-sdk/client-ssm';
import { CALL_LIMITS } from '@randevou/contracts';
import { answering } from '../test/answering.ts';
import { createAgentAddressReader } from './create-agent-address-reader.ts';

const address = {
  v: 1,
  runtimeArn: 'arn:aws:bedrock-agentcore:us-east-1:000000000000:runtime/randevou_dev-abc',
  qualifier: 'live',
  version: '7',
};

/** What is read where the parameter store answers so, once for each answer. */
async function read(answer: unknown, status = 200): Promise<unknown> {
  let result: unknown;
  const asked = await answering(
    answer,
    async (options) => {
      const ssm = new SSMClient({ ...options, maxAttempts: 1 });
      result = await createAgentAddressReader('dev', ssm)().catch((error: unknown) => error);
      ssm.destroy();
    },
    status,
  );
  expect(asked).toEqual([{ Name: '/randevou/dev/agent' }]);
  return result;
}
const holding = (Value: string) => read({ Parameter: { Name: '/randevou/dev/agent', Type: 'String', Value } });

describe('createAgentAddressReader', () => {
  it('gives the address that the agent was deployed to', async () => {
    expect(await holding(JSON.stringify(address))).toEqual(address);
  });

  it('says where there is no agent', async () => {
    expect(await holding('none')).toBe('none');
  });

  it.each(['', 'nobody', '{}', JSON.stringify({ ...address, v: 2 })])(
    'names the parameter when it holds %j',
    async (value) => {
      expect(await holding(value)).toMatchObject({
        name: 'AgentAddressError',
        message: expect.stringContaining('SSM parameter /randevou/dev/agent must hold'),
      });
    },
  );

  it('names the parameter when it is missing, and passes on what else SSM says', async () => {
    expect(await read({ __type: 'ParameterNotFound' }, 400)).toMatchObject({ name: 'AgentAddressError' });
    expect(await read({ __type: 'AccessDeniedException' }, 400)).toMatchObject({ name: 'AccessDeniedException' });
  });

  it('gives up when it is told to, however long the service is silent', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const endpoint = `http://127.0.0.1:${String((silent.address() as AddressInfo).port)}`;
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const ssm = new SSMClient({ ...CALL_LIMITS, endpoint, region: 'us-east-1', credentials });
    const began = performance.now();
    await expect(createAgentAddressReader('dev', ssm)(AbortSignal.timeout(100))).rejects.toThrow();
    expect(performance.now() - began).toBeLessThan(1_500);
    ssm.destroy();
    silent.closeAllConnections();
    silent.close();
  });
});
