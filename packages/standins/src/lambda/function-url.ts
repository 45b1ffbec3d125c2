import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import * as z from 'zod';
import { AwsError } from '../http/aws-error.ts';
import { readCredential } from '../http/credential.ts';
import { jsonAnswer } from '../http/json-protocol.ts';
import { listenLocally } from '../http/listen-locally.ts';
import { perform } from '../http/perform.ts';
import type { Service, ServiceAnswer } from '../http/service.ts';
import type { Interceptor } from '../interceptor.ts';
import type { InvocationResult } from './invocation.ts';

const Structured = z.object({
  statusCode: z.int(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().optional(),
});

export interface FunctionUrlOptions {
  readonly functionName: string;
  readonly invoke: (event: unknown) => Promise<InvocationResult>;
  readonly now: () => number;
  readonly interceptor: Interceptor;
}

/** A function's answer as HTTP; one that is no structured response becomes the JSON body of a 200. */
function toAnswer(result: InvocationResult): ServiceAnswer {
  if (result.kind === 'failed') return jsonAnswer({ message: 'Internal Server Error' }, {}, 502);
  const response = Structured.safeParse(result.payload);
  if (!response.success) return jsonAnswer(result.payload);
  const { statusCode, headers = {}, body = '', isBase64Encoded = false } = response.data;
  return {
    status: statusCode,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)])),
    body: isBase64Encoded ? Buffer.from(body, 'base64') : body,
  };
}

function toEvent(incoming: IncomingMessage, url: URL, body: Buffer, now: number) {
  const host = incoming.headers.host ?? 'localhost';
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, [value].flat().join(',')]);
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers: Object.fromEntries(headers) as Record<string, string>,
    queryStringParameters: Object.fromEntries(url.searchParams),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: host,
      domainPrefix: 'local',
      http: {
        method: incoming.method ?? 'GET',
        path: url.pathname,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: incoming.headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: new Date(now).toISOString(),
      timeEpoch: now,
    },
    isBase64Encoded: false,
    body: body.toString('utf8'),
  };
}

/**
 * A function URL: an HTTP server that invokes the function with the payload format 2.0. It does not ask for a
 * signature: callers sign for the host names of real function URLs only.
 */
export async function startFunctionUrl({ functionName, invoke, now, interceptor }: FunctionUrlOptions) {
  const fail = (error: AwsError) =>
    jsonAnswer({ Message: error.message }, { 'x-amzn-errortype': error.code }, error.status);
  const server = createServer((incoming, response) => {
    response.sendDate = false;
    const answer = async () => {
      const body = await buffer(incoming);
      const url = new URL(incoming.url ?? '/', 'http://function');
      const accessKeyId = readCredential(incoming.headers.authorization)?.accessKeyId;
      const service: Service = {
        name: 'function-url',
        signingName: 'lambda',
        read: () => ({
          name: functionName,
          input: body.toString('utf8'),
          run: async () => toAnswer(await invoke(toEvent(incoming, url, body, now()))),
        }),
        fail,
        internalError: new AwsError('InternalServerErrorException', 'Internal Server Error', 502),
        throttled: new AwsError('TooManyRequestsException', 'Rate Exceeded.', 429),
      };
      const { headers, method = 'GET' } = incoming;
      const request = { method, path: url.pathname, query: url.searchParams, headers, body, accessKeyId };
      const outcome = await perform(service, request, interceptor);
      if (outcome === 'hang') return;
      if (outcome === 'drop') {
        incoming.socket.destroy();
        return;
      }
      response.writeHead(outcome.status, { ...outcome.headers, 'content-length': Buffer.byteLength(outcome.body) });
      response.end(outcome.body);
    };
    answer().catch(() => {
      incoming.socket.destroy();
    });
  });
  return listenLocally(server);
}
