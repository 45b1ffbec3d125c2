/** One Opus packet of 20 ms of silence, full band, one channel. */
const SILENCE = [0xf8, 0xff, 0xfe] as const;
/** Samples of a packet at 48 kHz, in which Ogg counts positions. */
const PACKET_SAMPLES = 960;
const PRE_SKIP = 312;
const PACKETS_PER_PAGE = 50;

const FIRST_PAGE = 2;
const LAST_PAGE = 4;

/** Ogg's checksum: CRC-32 of polynomial 04c11db7, from zero, not reflected. */
function checksum(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 24;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x80000000 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
  }
  return crc >>> 0;
}

function page(number: number, flags: number, granule: number, packets: readonly Uint8Array[]): Buffer {
  const head = Buffer.alloc(27 + packets.length);
  head.write('OggS', 0, 'latin1');
  head.writeUInt8(flags, 5);
  head.writeBigUInt64LE(BigInt(granule), 6);
  head.writeUInt32LE(1, 14);
  head.writeUInt32LE(number, 18);
  head.writeUInt8(packets.length, 26);
  // Every packet here is shorter than 255 bytes: one segment each.
  for (const [index, { length }] of packets.entries()) head.writeUInt8(length, 27 + index);
  const whole = Buffer.concat([head, ...packets]);
  whole.writeUInt32LE(checksum(whole), 22);
  return whole;
}

/** An `audio/ogg` file as WhatsApp records them, Opus in Ogg (RFC 7845), of so many packets of 20 ms, all silent. */
export function silentVoiceNote(packets: number): Buffer {
  const head = Buffer.alloc(19);
  head.write('OpusHead', 0, 'latin1');
  head.writeUInt8(1, 8);
  head.writeUInt8(1, 9);
  head.writeUInt16LE(PRE_SKIP, 10);
  head.writeUInt32LE(16_000, 12);
  const tags = Buffer.alloc(16);
  tags.write('OpusTags', 0, 'latin1');
  const pages = [page(0, FIRST_PAGE, 0, [head]), page(1, 0, 0, [tags])];
  for (let done = 0; done < packets;) {
    const count = Math.min(PACKETS_PER_PAGE, packets - done);
    done += count;
    const sound = Array.from({ length: count }, () => Uint8Array.from(SILENCE));
    pages.push(page(pages.length, done === packets ? LAST_PAGE : 0, done * PACKET_SAMPLES, sound));
  }
  return Buffer.concat(pages);
}
