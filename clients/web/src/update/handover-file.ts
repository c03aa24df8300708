import { BundleError } from "../core/bundle/bundle-error.ts";
import { message } from "../core/bundle/frames.ts";
import { PackHandover } from "../gen/vademecum/v1/handover.ts";
import { MalformedError } from "../trust/content-error.ts";
import { withLength } from "./plain-pack-writer.ts";

const MAGIC = new TextEncoder().encode("VDH1");
const MOST_HEADER = 16 << 20;
const MOST_ROOTS = 256;
const MOST_RECORDS = 64;
const WHAT = "the file";

/** A pack that was handed over: why to believe it, and the compressed pack, which is not opened yet. */
export interface HandoverFile {
  readonly handover: PackHandover;
  readonly body: Uint8Array;
}

/** What a handover is made of. */
export type HandoverParts = PackHandover;

/** The beginning of a file: what stands before the body. */
export function writeHandover(parts: HandoverParts): Uint8Array<ArrayBuffer>[] {
  return [MAGIC, withLength(PackHandover.encode(parts).finish())];
}

/** Reads a file: `MalformedError` when it is none. */
export function readHandover(file: Uint8Array): HandoverFile {
  if (!MAGIC.every((byte, i) => file[i] === byte)) {
    throw new MalformedError(WHAT, "it does not begin with VDH1: it is no pack that was handed on");
  }
  const { length, start } = lengthAt(file, MAGIC.length);
  if (length > Math.min(MOST_HEADER, file.length - start)) {
    throw new MalformedError(WHAT, `its beginning has ${length} bytes, more than there are or may be`);
  }
  const handover = parsed(file.subarray(start, start + length));
  if (handover.roots.length > MOST_ROOTS || handover.records.length > MOST_RECORDS || handover.records.length === 0) {
    throw new MalformedError(WHAT, `${handover.roots.length} roots and ${handover.records.length} records`);
  }
  return { handover, body: file.subarray(start + length) };
}

function parsed(bytes: Uint8Array): PackHandover {
  try {
    return message(PackHandover, bytes, WHAT);
  } catch (e) {
    throw e instanceof BundleError ? new MalformedError(WHAT, e.message) : e;
  }
}

function lengthAt(file: Uint8Array, from: number): { length: number; start: number } {
  let length = 0;
  for (let i = 0; i < 4; i++) {
    const next = file[from + i] ?? 0x80;
    length += (next & 0x7f) * 2 ** (7 * i);
    if (next < 0x80) {
      return { length, start: from + i + 1 };
    }
  }
  throw new MalformedError(WHAT, "the length of its beginning is damaged");
}
