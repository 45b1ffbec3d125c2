import CodecParser, { type OpusHeader } from 'codec-parser';
import { OpusDecoder } from 'opus-decoder';

/** Samples per second of decoded speech: what Transcribe suggests for good audio, a third of what Opus can hold. */
export const SAMPLE_RATE = 16_000;

/** Opus counts in this rate whatever was recorded (RFC 7845). */
const OPUS_RATE = 48_000;

/** Nobody says a booking for longer. Opus writes a minute of silence in a kilobyte, so the size of a file says little. */
const LONGEST_MS = 6 * 60_000;
/** As many as that is in frames of 20 ms, WhatsApp's own; others may be of 2.5 ms, and each takes its time. */
const MOST_FRAMES = LONGEST_MS / 20;

/**
 * Decodes a WhatsApp voice note (Opus in Ogg) to mono samples of 16 bits at 16 kHz: Transcribe identifies languages of
 * streams in PCM and FLAC alone. Undefined for anything that is no such recording, and for one of more than six minutes:
 * what is decoded is paid for by the second.
 */
export async function decodeVoiceNote(ogg: Uint8Array): Promise<Int16Array | undefined> {
  const { frames, header } = readOpus(ogg);
  if (header === undefined) return undefined;
  const { channels, streamCount, coupledStreamCount, channelMappingTable, preSkip } = header;
  const decoder = new OpusDecoder({
    sampleRate: SAMPLE_RATE,
    channels,
    streamCount,
    coupledStreamCount,
    channelMappingTable,
    preSkip: Math.round((preSkip / OPUS_RATE) * SAMPLE_RATE),
  });
  await decoder.ready;
  try {
    const { channelData, samplesDecoded } = decoder.decodeFrames(frames);
    const [first] = channelData;
    return first === undefined || samplesDecoded === 0 ? undefined : toInt16(first.subarray(0, samplesDecoded));
  } finally {
    decoder.free();
  }
}

/** Page by page, so that what is too long is not read to its end. */
function readOpus(ogg: Uint8Array): { readonly frames: Uint8Array[]; readonly header?: OpusHeader } {
  const parser = new CodecParser('application/ogg', { enableFrameCRC32: false });
  const frames: Uint8Array[] = [];
  let first: OpusHeader | undefined;
  let lengthMs = 0;
  for (const pages of [() => parser.parseChunk(ogg), () => parser.flush()]) {
    for (const page of { [Symbol.iterator]: pages }) {
      for (const { data, header, duration } of 'codecFrames' in page ? page.codecFrames : []) {
        if (!('preSkip' in header)) continue;
        first ??= header;
        frames.push(data);
        lengthMs += duration;
      }
      if (lengthMs > LONGEST_MS || frames.length > MOST_FRAMES) return { frames: [] };
    }
  }
  return { frames, ...(first === undefined ? {} : { header: first }) };
}

function toInt16(samples: Float32Array): Int16Array {
  return Int16Array.from(samples, (sample) => Math.round(Math.max(-1, Math.min(1, sample)) * 32_767));
}
