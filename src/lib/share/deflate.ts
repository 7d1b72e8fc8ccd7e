/** Raw deflate by the browser's own streams: no header, no trailer, and no code of ours. */
const FORMAT = 'deflate-raw';

/**
 * Bytes that are handed to the unpacker at a time. Deflate makes at most 1,032 bytes out of one, and an
 * unpacker works off what it was given before it can be stopped: so a bomb gets about 256 KiB beyond its bound.
 */
const SLICE = 256;

/** What makes packing fail: nothing that the bytes could do. */
type Packed = Uint8Array<ArrayBuffer> | 'unsupported';

export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Packed> {
  const packer = packerOf(() => new CompressionStream(FORMAT));
  if (packer === null) return 'unsupported';
  const packed = await collect(inSlices(bytes, bytes.length).pipeThrough(packer), Infinity);
  return packed ?? 'unsupported';
}

/** Unpacks until the end or until `most` bytes have been passed; nothing is kept of more. */
export async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Packed | 'too-big' | 'not-compressed'> {
  const unpacker = packerOf(() => new DecompressionStream(FORMAT));
  if (unpacker === null) return 'unsupported';
  try {
    const unpacked = await collect(inSlices(bytes, SLICE).pipeThrough(unpacker), most);
    return unpacked ?? 'too-big';
  } catch {
    return 'not-compressed';
  }
}

/** Browsers from before 2023 know no raw deflate, and say so by a TypeError. */
function packerOf<S>(make: () => S): S | null {
  try {
    return make();
  } catch {
    return null;
  }
}

/** A stream that gives up the next slice only when it is asked for. */
function inSlices(
  bytes: Uint8Array<ArrayBuffer>,
  slice: number,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream(
    {
      pull(controller) {
        if (at < bytes.length) controller.enqueue(bytes.slice(at, (at += slice)));
        if (at >= bytes.length) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

/** All bytes of a stream, or null if there are more than `most`; the stream is then cancelled. */
async function collect(
  stream: ReadableStream<Uint8Array>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      // Whether cancelling works is the stream's own affair.
      reader.cancel().catch(() => undefined);
      return null;
    }
    chunks.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
