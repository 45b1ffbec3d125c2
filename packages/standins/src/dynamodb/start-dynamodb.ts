import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { randomUUID } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Interceptor, InterceptedCall } from '../interceptor.ts';
import { ApiError, readServiceError } from './api-error.ts';
import { openEngine, type Engine } from './engine.ts';

export interface DynamoDbOptions {
  /** Folder of the data, made if missing, which survives a restart; or `memory`. */
  readonly dataDir: string;
  /** 0 (unless given): any free one. */
  readonly port?: number;
  readonly interceptor?: Interceptor;
  /** Epoch milliseconds; ages request tokens. The system clock unless given. */
  readonly now?: () => number;
}

export interface DynamoDb {
  /** `http://127.0.0.1:<port>`, for `endpoint` or `AWS_ENDPOINT_URL_DYNAMODB`. */
  readonly url: string;
  /** Empties every table; the tables stay. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly body: object;
}

const INJECTED = {
  error: new ApiError('InternalServerError', 'Internal server error', {}, 500),
  throttle: new ApiError('ProvisionedThroughputExceededException', 'Injected: the rate of requests is too high'),
};

/** DynamoDB's JSON protocol over dynalite, with transactions. Signatures are not checked. */
export async function startDynamoDb(options: DynamoDbOptions): Promise<DynamoDb> {
  const engine = await openEngine({ dataDir: options.dataDir, now: options.now ?? Date.now });
  const server = createServer((request, response) => {
    answer(engine, options.interceptor, request, response).catch((error: unknown) => {
      respond(response, { status: 500, body: { __type: 'InternalServerError', message: String(error) } });
    });
  });
  // Longer than clients keep idle connections, so that none meets a closed one.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The DynamoDB stand-in has no TCP port');
  return {
    url: `http://127.0.0.1:${String(address.port)}`,
    reset: () => engine.reset(),
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      });
      await engine.close();
    },
  };
}

async function answer(
  engine: Engine,
  interceptor: Interceptor | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await text(request);
  const target = String(request.headers['x-amz-target'] ?? '');
  const operation = target.startsWith('DynamoDB_20120810.') ? target.slice('DynamoDB_20120810.'.length) : '';
  const accessKeyId = /Credential=([^/,\s]+)\//.exec(request.headers.authorization ?? '')?.[1];
  const ask = async (phase: InterceptedCall['phase']): Promise<Answer | undefined | 'gone'> => {
    const verdict = await interceptor?.({
      service: 'dynamodb',
      operation,
      accessKeyId,
      phase,
      // Parsed only for who looks at it; a body that is no JSON is refused later.
      get input() {
        return readInput(body);
      },
    });
    if (verdict === undefined || verdict === 'continue') return undefined;
    if (verdict === 'drop') request.socket.destroy();
    if (verdict === 'drop' || verdict === 'hang') return 'gone';
    return { status: INJECTED[verdict].statusCode, body: INJECTED[verdict].body };
  };

  const before = await ask('before');
  if (before === 'gone') return;
  const done = before ?? (await perform(engine, operation, accessKeyId, body));
  const after = before ?? (await ask('after'));
  if (after === 'gone') return;
  respond(response, after ?? done);
}

async function perform(
  engine: Engine,
  operation: string,
  accessKeyId: string | undefined,
  body: string,
): Promise<Answer> {
  try {
    if (accessKeyId === undefined) {
      throw new ApiError('MissingAuthenticationTokenException', 'Request is missing Authentication Token');
    }
    return { status: 200, body: await engine.execute(operation, parseJson(body)) };
  } catch (error) {
    const refusal = readServiceError(error);
    if (refusal === undefined) throw error;
    return { status: refusal.statusCode, body: refusal.body };
  }
}

function readInput(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new ApiError('SerializationException', 'The body is not JSON');
  }
}

function respond(response: ServerResponse, { status, body }: Answer): void {
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.0',
    'content-length': bytes.length,
    'x-amzn-requestid': randomUUID(),
    'x-amz-crc32': crc32(bytes),
  });
  response.end(bytes);
}
