import type { IncomingHttpHeaders } from 'node:http';
import type { AwsError } from './aws-error.ts';

export interface ServiceRequest {
  readonly method: string;
  /** Without query, still percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly accessKeyId: string | undefined;
}

export interface ServiceAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** How the body travels; at once and whole unless given. HTTP/2 only. */
  readonly delivery?: Delivery;
}

/** An answer on a bad line: its head comes at once, its body so. */
export interface Delivery {
  /** Milliseconds from the head to the first byte of the body. */
  readonly firstByteMs?: number;
  /** The body comes in pieces of so many bytes, one per `everyMs` milliseconds. */
  readonly pieces?: { readonly bytes: number; readonly everyMs: number };
  /**
   * Nothing comes after so many bytes: the stream is reset, the peer says GOAWAY and closes, the socket is gone, or
   * the connection stays open and silent.
   */
  readonly breaksOff?: { readonly afterBytes: number; readonly by: 'reset' | 'goaway' | 'socket' | 'silence' };
}

/** One operation as read from a request: its name, what it is about, and the work. */
export interface Operation {
  readonly name: string;
  readonly input: unknown;
  run(): Promise<ServiceAnswer> | ServiceAnswer;
}

/** A stand-in for one AWS service, on the protocol that its real client speaks. */
export interface Service {
  /** As `InterceptedCall` names it. */
  readonly name: string;
  /** Name in the credential scope of a signed request, by which the front finds it. */
  readonly signingName: string;
  /** Reads the request; throws `AwsError` for one that it does not understand. */
  read(request: ServiceRequest): Operation;
  fail(error: AwsError): ServiceAnswer;
  /** What the service says when it is out of order, and when it is asked too often. */
  readonly internalError: AwsError;
  readonly throttled: AwsError;
}
