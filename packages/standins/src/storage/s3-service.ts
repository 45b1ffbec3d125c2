import { createHash } from 'node:crypto';
import { AwsError } from '../http/aws-error.ts';
import type { Operation, Service, ServiceAnswer, ServiceRequest } from '../http/service.ts';

/** Buckets and their objects, in memory. */
export interface ObjectStorage {
  /** Objects by their keys; undefined for a bucket that does not exist. */
  bucket(name: string): Map<string, Buffer> | undefined;
  /** Empties the buckets. */
  clear(): void;
}

export function createObjectStorage(buckets: readonly string[]): ObjectStorage {
  const all = new Map(buckets.map((name) => [name, new Map<string, Buffer>()]));
  return {
    bucket: (name) => all.get(name),
    clear: () => {
      for (const objects of all.values()) objects.clear();
    },
  };
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function xml(body: string, status = 200): ServiceAnswer {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  return { status, headers: { 'content-type': 'application/xml' }, body: declaration + body };
}

const etagOf = (body: Buffer) => `"${createHash('md5').update(body).digest('hex')}"`;

function list(bucket: string, objects: ReadonlyMap<string, Buffer>, prefix: string): ServiceAnswer {
  const found = [...objects].filter(([key]) => key.startsWith(prefix)).sort(([one], [other]) => (one < other ? -1 : 1));
  const contents = found.map(
    ([key, body]) =>
      `<Contents><Key>${escaped(key)}</Key><ETag>${escaped(etagOf(body))}</ETag><Size>${body.length}</Size></Contents>`,
  );
  return xml(
    `<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${bucket}</Name>` +
      `<Prefix>${escaped(prefix)}</Prefix><KeyCount>${found.length}</KeyCount><MaxKeys>1000</MaxKeys>` +
      `<IsTruncated>false</IsTruncated>${contents.join('')}</ListBucketResult>`,
  );
}

/** S3's REST protocol, path-style: objects written, read and removed whole, and listed by a prefix. */
export function createS3Service(storage: ObjectStorage): Service {
  const read = (request: ServiceRequest): Operation => {
    const [, bucket = '', ...rest] = decodeURIComponent(request.path).split('/');
    const key = rest.join('/');
    const objects = storage.bucket(bucket);
    if (!objects) throw new AwsError('NoSuchBucket', 'The specified bucket does not exist', 404);
    const input = { bucket, key };
    if (request.method === 'GET' && key === '' && request.query.get('list-type') === '2') {
      const prefix = request.query.get('prefix') ?? '';
      return { name: 'ListObjectsV2', input: { bucket, prefix }, run: () => list(bucket, objects, prefix) };
    }
    if (request.method === 'GET' && key !== '') {
      const run = (): ServiceAnswer => {
        const body = objects.get(key);
        if (!body) throw new AwsError('NoSuchKey', 'The specified key does not exist.', 404);
        return { status: 200, headers: { etag: etagOf(body) }, body };
      };
      return { name: 'GetObject', input, run };
    }
    if (request.method === 'PUT' && key !== '') {
      const run = (): ServiceAnswer => {
        objects.set(key, request.body);
        return { status: 200, headers: { etag: etagOf(request.body) }, body: '' };
      };
      return { name: 'PutObject', input, run };
    }
    if (request.method === 'DELETE' && key !== '') {
      const run = (): ServiceAnswer => {
        objects.delete(key);
        return { status: 204, body: '' };
      };
      return { name: 'DeleteObject', input, run };
    }
    throw new AwsError('NotImplemented', `the stand-in for S3 does not know ${request.method} ${request.path}`, 501);
  };
  return {
    name: 's3',
    signingName: 's3',
    read,
    fail: ({ code, message, status }) =>
      xml(`<Error><Code>${code}</Code><Message>${escaped(message)}</Message></Error>`, status),
    internalError: new AwsError('InternalError', 'We encountered an internal error. Please try again.', 500),
    throttled: new AwsError('SlowDown', 'Please reduce your request rate.', 503),
  };
}
