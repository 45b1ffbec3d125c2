/** A page of an Ogg file (RFC 3533) with whole packets shorter than 255 bytes. Its checksum is left out. */
function page(packets: readonly Uint8Array[], sequence: number): Uint8Array {
  const head = Buffer.alloc(27);
  head.write('OggS');
  head[5] = sequence === 0 ? 2 : 0;
  head.writeUInt32LE(1, 14);
  head.writeUInt32LE(sequence, 18);
  head[26] = packets.length;
  return Buffer.concat([head, Uint8Array.from(packets, ({ length }) => length), ...packets]);
}

/** Opus in Ogg: the same packet again and again, 255 to a page. */
export function repeated(packet: readonly number[], pages: number): Uint8Array {
  const head = Buffer.from([...Buffer.from('OpusHead'), 1, 1, 0, 0, 0x80, 0xbb, 0, 0, 0, 0, 0]);
  const tags = Buffer.from([...Buffer.from('OpusTags'), 0, 0, 0, 0, 0, 0, 0, 0]);
  const frames = Array.from({ length: 255 }, () => Uint8Array.from(packet));
  const sound = Array.from({ length: pages }, (_, index) => page(frames, index + 2));
  return Buffer.concat([page([head], 0), page([tags], 1), ...sound]);
}
