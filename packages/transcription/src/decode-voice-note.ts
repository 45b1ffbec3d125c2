import CodecParser, { type OpusHeader } from 'codec-parser';
import { OpusDecoder } from 'opus-decoder';

/** Samples per second of decoded speech: what Transcribe suggests for good audio, a third of what Opus can hold. */
export const SAMPLE_RATE = 16_000;

/** Opus counts in this rate whatever was recorded (RFC 7845). */
const OPUS_RATE = 48_000;

/**
 * Decodes a WhatsApp voice note (Opus in Ogg) to mono samples of 16 bits at 16 kHz: Transcribe identifies languages of
 * streams in PCM and FLAC alone. Undefined for anything that is no such recording.
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

function readOpus(ogg: Uint8Array): { readonly frames: Uint8Array[]; readonly header?: OpusHeader } {
  const parser = new CodecParser('application/ogg', { enableFrameCRC32: false });
  const opus = parser
    .parseAll(ogg)
    .flatMap((page) =>
      'codecFrames' in page
        ? page.codecFrames.flatMap(({ data, header }) => ('preSkip' in header ? [{ data, header }] : []))
        : [],
    );
  const [first] = opus;
  return { frames: opus.map(({ data }) => data), ...(first === undefined ? {} : { header: first.header }) };
}

function toInt16(samples: Float32Array): Int16Array {
  return Int16Array.from(samples, (sample) => Math.round(Math.max(-1, Math.min(1, sample)) * 32_767));
}
