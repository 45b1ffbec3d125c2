import { Sha256 } from '@aws-crypto/sha256-js';
import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { HttpRequest } from '@smithy/protocol-http';
import { SignatureV4 } from '@smithy/signature-v4';

export interface SignedFetchOptions {
  /** Where signed requests go on to; the global `fetch` unless given. */
  readonly fetch?: typeof fetch;
  /** The environment's own (execution role) unless given. */
  readonly credentials?: ConstructorParameters<typeof SignatureV4>[0]['credentials'];
  /** Epoch milliseconds of the real time: AWS refuses signatures that are five minutes off. */
  readonly now: () => number;
}

const FUNCTION_URL_HOST = /^[a-z0-9]+\.lambda-url\.([a-z0-9-]+)\.on\.aws$/;

/**
 * A `fetch` that signs requests to Lambda function URLs (AWS_IAM, SigV4 for `lambda` in the region that the host
 * names) and sends all others as they are. Only for our own servers: a signature must never reach a third party.
 * Takes URLs, and bodies that are strings; throws a TypeError for others. Throws what the credential provider throws.
 */
export function createSignedFetch({ fetch: send = fetch, credentials, now }: SignedFetchOptions): typeof fetch {
  let provider = credentials;
  return async (url, init = {}) => {
    if (url instanceof Request) throw new TypeError('pass a URL and its options instead of a Request');
    const target = new URL(url);
    const region = FUNCTION_URL_HOST.exec(target.hostname)?.[1];
    if (region === undefined) return send(url, init);
    const { body } = init;
    if (body !== undefined && body !== null && typeof body !== 'string')
      throw new TypeError('only string bodies can be signed');
    provider ??= defaultProvider();
    const signer = new SignatureV4({ service: 'lambda', region, credentials: provider, sha256: Sha256 });
    const request = new HttpRequest({
      method: init.method ?? 'GET',
      protocol: target.protocol,
      hostname: target.hostname,
      path: target.pathname,
      query: Object.fromEntries(target.searchParams),
      headers: { ...Object.fromEntries(new Headers(init.headers)), host: target.host },
      ...(typeof body === 'string' ? { body } : {}),
    });
    const { headers } = await signer.sign(request, { signingDate: new Date(now()) });
    // `host` is signed, but fetch sets it itself.
    const sent = Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'host'));
    return send(url, { ...init, headers: sent, redirect: 'error' });
  };
}
