import type { PackRecord } from "../../gen/vademecum/v1/edition.ts";
import { CapExceededError, MalformedBundleError } from "./bundle-error.ts";

/** Bounds that a reader keeps while it reads. */
export interface Caps {
  readonly works: number;
  /** Of all works. */
  readonly sections: number;
  /** UTF-8 bytes of all texts. */
  readonly textBytes: number;
  /** Decoded bytes of a body. */
  readonly bodyBytes: number;
}

/** Largest header, in bytes. */
export const HEADER_BYTES = 1 << 20;

const BYTES_A_SECTION = 1024;
const BYTES_A_WORK = 64 << 10;
const MOST_COUNT = 2n ** 63n - 1n;

/** Bounds for one that reads its own files. */
export const NO_CAPS: Caps = { works: Infinity, sections: Infinity, textBytes: Infinity, bodyBytes: Infinity };

/** The bounds that follow from a pack's signed record. */
export function capsOf(pack: Pick<PackRecord, "works" | "sections" | "textBytes">): Caps {
  const works = count(pack.works);
  const sections = count(pack.sections);
  const textBytes = count(pack.textBytes);
  const bodyBytes = textBytes + sections * BYTES_A_SECTION + works * BYTES_A_WORK + HEADER_BYTES;
  return { works, sections, textBytes, bodyBytes };
}

function count(value: bigint): number {
  if (value > MOST_COUNT) {
    throw new MalformedBundleError("the record's counts do not fit 63 bits");
  }
  return Number(value);
}

export function requireWithin(what: string, found: number, cap: number): void {
  if (found > cap) {
    throw new CapExceededError(what, found, cap);
  }
}
