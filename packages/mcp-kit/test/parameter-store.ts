import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SSMClient } from '@aws-sdk/client-ssm';
import * as z from 'zod';

const Request = z.object({
  Name: z.string().optional(),
  Path: z.string().optional(),
  NextToken: z.string().optional(),
});

/** Parameter Store on its wire format (AWS JSON 1.1), one parameter per page, with a real client connected to it. */
export async function parameterStore(parameters: Map<string, string>) {
  const state = { requests: 0, down: false };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      state.requests += 1;
      const answer = (status: number, body: unknown) =>
        response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
      if (state.down) return answer(400, { __type: 'AccessDeniedException', message: 'no' });
      const { Name, Path, NextToken = '0' } = Request.parse(JSON.parse(Buffer.concat(chunks).toString()));
      if (Name !== undefined) {
        const Value = parameters.get(Name);
        return Value === undefined
          ? answer(400, { __type: 'ParameterNotFound' })
          : answer(200, { Parameter: { Name, Value } });
      }
      const below = [...parameters].filter(([name]) => name.startsWith(`${Path ?? ''}/`));
      const page = below.slice(Number(NextToken), Number(NextToken) + 1);
      const next = Number(NextToken) + 1 < below.length ? { NextToken: String(Number(NextToken) + 1) } : {};
      return answer(200, { Parameters: page.map(([name, Value]) => ({ Name: name, Value })), ...next });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const ssm = new SSMClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  });
  const close = async () => {
    ssm.destroy();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { ssm, state, close };
}
