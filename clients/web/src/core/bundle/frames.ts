import type { ByteSource } from "../coding/byte-source.ts";
import { decodeMessage, type MessageType } from "../message.ts";
import { MalformedBundleError } from "./bundle-error.ts";
import { HEADER_BYTES, requireWithin } from "./caps.ts";

export const BUNDLE_MAGIC = "VDB1";
export const DELTA_MAGIC = "VDD1";

const MOST_LENGTH_BYTES = 5;

/** Reads the magic of a file and the message behind it, which comes after its length as a varint. */
export function readHeader<T>(source: ByteSource, magic: string, type: MessageType<T>): T {
  const found = String.fromCharCode(...readExactly(source, magic.length));
  if (found !== magic) {
    throw new MalformedBundleError(`the file does not begin with ${magic}: it is no such file`);
  }
  const length = readLength(source);
  requireWithin("bytes in its header", length, HEADER_BYTES);
  return message(type, readExactly(source, length), "the header");
}

/** The message of some bytes. */
export function message<T>(type: MessageType<T>, bytes: Uint8Array, what: string): T {
  try {
    return decodeMessage(type, bytes);
  } catch (cause) {
    throw new MalformedBundleError(`${what} is damaged: ${String(cause)}`, cause);
  }
}

function readLength(source: ByteSource): number {
  let value = 0;
  let scale = 1;
  for (let i = 0; i < MOST_LENGTH_BYTES; i++) {
    const next = readExactly(source, 1)[0]!;
    value += (next & 0x7f) * scale;
    if (next < 0x80) {
      return value;
    }
    scale *= 0x80;
  }
  throw new MalformedBundleError("the length of the header is damaged");
}

function readExactly(source: ByteSource, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; ) {
    const size = source.read(bytes.subarray(at));
    if (size === 0) {
      throw new MalformedBundleError(`the file ends ${length - at} bytes too early`);
    }
    at += size;
  }
  return bytes;
}
