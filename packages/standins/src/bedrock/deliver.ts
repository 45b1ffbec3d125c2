import { constants, type ServerHttp2Stream } from 'node:http2';
import { setTimeout as timer } from 'node:timers/promises';
import type { Delivery } from '../http/service.ts';

/** Keeps no process alive whose test is over. */
const sleep = (ms: number): Promise<void> => timer(ms, undefined, { ref: false });

/** Sends the body of an answer as `delivery` says, over a line that may be slow or lost. */
export async function deliver(
  stream: ServerHttp2Stream,
  body: string | Uint8Array,
  { firstByteMs = 0, pieces, breaksOff }: Delivery = {},
): Promise<void> {
  const bytes = Buffer.from(body);
  const whole = breaksOff === undefined ? bytes : bytes.subarray(0, breaksOff.afterBytes);
  if (firstByteMs > 0) await sleep(firstByteMs);
  const size = pieces?.bytes ?? Math.max(1, whole.length);
  for (let from = 0; from < whole.length; from += size) {
    if (stream.destroyed) return;
    if (from > 0 && pieces !== undefined) await sleep(pieces.everyMs);
    await new Promise((resolve) => stream.write(whole.subarray(from, from + size), resolve));
  }
  switch (breaksOff?.by) {
    case undefined:
      stream.end();
      return;
    case 'reset':
      stream.close(constants.NGHTTP2_INTERNAL_ERROR);
      return;
    case 'goaway':
      stream.session?.goaway(constants.NGHTTP2_ENHANCE_YOUR_CALM);
      stream.session?.destroy();
      return;
    case 'socket':
      stream.session?.socket.destroy();
      return;
    case 'silence':
  }
}
