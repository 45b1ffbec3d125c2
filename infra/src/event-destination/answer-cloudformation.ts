import type { CustomResourceRequest } from './custom-resource-request.ts';
import type { LinkResult } from './change-link.ts';

/** Milliseconds between the tries. */
const PAUSES = [200, 1_000, 5_000];
/** An answer has 4096 bytes at most. */
const LONGEST_REASON = 1_000;

/** Tells CloudFormation what became of its request; unheard, it would wait for an hour. Throws when it does not listen. */
export async function answerCloudFormation(
  request: CustomResourceRequest,
  result: LinkResult,
  pause: (milliseconds: number) => Promise<void>,
): Promise<void> {
  const { ResponseURL, StackId, RequestId, LogicalResourceId } = request;
  const answer = {
    Status: result.status === 'done' ? 'SUCCESS' : 'FAILED',
    Reason: (result.status === 'done' ? result.note : result.reason).slice(0, LONGEST_REASON),
    PhysicalResourceId: result.physicalId,
    StackId,
    RequestId,
    LogicalResourceId,
  };
  // As bytes: of a text fetch would say its type, and the signature of the URL holds none.
  const body = new TextEncoder().encode(JSON.stringify(answer));
  for (const wait of [...PAUSES, undefined]) {
    const status = await put(ResponseURL, body);
    if (status !== undefined && status < 300) return;
    if (wait === undefined || (status !== undefined && status < 500))
      throw new Error(
        `CloudFormation did not take the answer: ${status === undefined ? 'no connection' : String(status)}`,
      );
    await pause(wait);
  }
}

/** The status, or undefined without one. The error of a failed connection may quote the URL. */
async function put(url: string, body: Uint8Array<ArrayBuffer>): Promise<number | undefined> {
  try {
    const { status } = await fetch(url, { method: 'PUT', body, signal: AbortSignal.timeout(5_000) });
    return status;
  } catch {
    return undefined;
  }
}
