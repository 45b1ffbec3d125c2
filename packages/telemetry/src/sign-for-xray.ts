import { Sha256 } from '@aws-crypto/sha256-js';
import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { HttpRequest } from '@smithy/protocol-http';
import { SignatureV4 } from '@smithy/signature-v4';

export interface XRaySignerOptions {
  /** The environment's own (execution role) unless given. */
  readonly credentials?: ConstructorParameters<typeof SignatureV4>[0]['credentials'];
  /** Epoch milliseconds of the real time: AWS refuses signatures that are five minutes off. */
  readonly now: () => number;
}

/** Headers of a POST of JSON, with its signature where the host asks for one. */
export type SignedHeaders = (url: URL, body: Uint8Array) => Promise<Readonly<Record<string, string>>>;

/** X-Ray's, of any partition: `amazonaws.com`, `amazonaws.com.cn`, `amazonaws.eu`. */
const XRAY_HOST = /^xray(?:-fips)?\.([a-z0-9-]+)\.amazonaws(?:\.[a-z]{2,3}){1,2}$/;

/** Signs (SigV4, service `xray`, region of the host) what goes to X-Ray, and nothing else: a local collector asks for none. */
export function createXRaySigner({ credentials, now }: XRaySignerOptions): SignedHeaders {
  let provider = credentials;
  return async (url, body) => {
    const headers = { 'content-type': 'application/json' };
    const region = url.protocol === 'https:' ? XRAY_HOST.exec(url.hostname)?.[1] : undefined;
    if (region === undefined) return headers;
    provider ??= defaultProvider();
    const signer = new SignatureV4({ service: 'xray', region, credentials: provider, sha256: Sha256 });
    const request = new HttpRequest({
      method: 'POST',
      protocol: url.protocol,
      hostname: url.hostname,
      path: url.pathname,
      headers: { ...headers, host: url.host },
      body,
    });
    const signed = await signer.sign(request, { signingDate: new Date(now()) });
    // `host` is signed, but fetch sets it itself.
    return Object.fromEntries(Object.entries(signed.headers).filter(([name]) => name !== 'host'));
  };
}
