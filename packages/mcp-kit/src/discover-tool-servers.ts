import { paginateGetParametersByPath, type Parameter, SSMClient } from '@aws-sdk/client-ssm';
import { CALL_LIMITS, names, ToolServer } from '@randevou/contracts';
import * as z from 'zod';
import { cacheFor } from './cache-for.ts';

export interface DiscoveryOptions {
  /** One with the environment's own settings unless given. */
  readonly ssm?: SSMClient;
  readonly stage: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Told of each parameter that names no usable server; it is left out, so that one typo does not stop the others. */
  readonly onInvalid?: (parameter: string) => void;
}

/**
 * The stage's tool servers from SSM, read once a minute; while SSM is down, the last list serves for 15 minutes.
 * A parameter's last path segment is the server's name, its value the URL, or for a third party's server
 * `{"url":"https://…","thirdParty":true}`. Throws what the SSM client throws when there is no list to stand in.
 */
export function discoverToolServers({
  ssm = new SSMClient(CALL_LIMITS),
  stage,
  now,
  onInvalid,
}: DiscoveryOptions): () => Promise<readonly ToolServer[]> {
  const path = names.toolServersPath(stage);
  return cacheFor({ ttlMs: 60_000, staleMs: 15 * 60_000, now }, async (abortSignal) => {
    const options = abortSignal === undefined ? {} : { abortSignal };
    const servers: ToolServer[] = [];
    for await (const page of paginateGetParametersByPath({ client: ssm }, { Path: path }, options)) {
      for (const parameter of page.Parameters ?? []) {
        const server = toServer(parameter, path);
        if (server === undefined) onInvalid?.(parameter.Name ?? path);
        else servers.push(server);
      }
    }
    return servers.sort((a, b) => a.name.localeCompare(b.name));
  });
}

const Registration = z.union([
  z.url({ protocol: /^https?$/ }).transform((url) => ({ url })),
  z.strictObject({ url: z.url({ protocol: /^https?$/ }), thirdParty: z.boolean().optional() }),
]);

function toServer({ Name = '', Value = '' }: Parameter, path: string): ToolServer | undefined {
  const registration = Registration.safeParse(Value.startsWith('{') ? parseJson(Value) : Value);
  if (!registration.success) return undefined;
  const server = ToolServer.safeParse({ name: Name.slice(path.length + 1), ...registration.data });
  return server.success ? server.data : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
