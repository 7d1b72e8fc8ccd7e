/** CRC-32 as in zip and PNG, reversed polynomial. It finds what chats and mail do to a link; it is no signature. */
const POLYNOMIAL = 0xedb8_8320;

/** Enough base-36 digits for 32 bits. */
const DIGITS = 7;

/** The checksum of some bytes: seven characters, digits and small letters. */
export function checksum(bytes: Uint8Array): string {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? POLYNOMIAL : 0);
  }
  return (~crc >>> 0).toString(36).padStart(DIGITS, '0');
}
