export interface Credential {
  readonly accessKeyId: string;
  readonly service: string;
}

/** `AWS4-HMAC-SHA256 Credential=<key>/<date>/<region>/<service>/aws4_request, …`; undefined for anything else. */
export function readCredential(authorization: string | undefined): Credential | undefined {
  const match = /^AWS4-HMAC-SHA256 Credential=([^/\s]+)\/\d{8}\/[^/]+\/([^/]+)\/aws4_request/.exec(authorization ?? '');
  const [, accessKeyId, service] = match ?? [];
  return accessKeyId !== undefined && service !== undefined ? { accessKeyId, service } : undefined;
}
