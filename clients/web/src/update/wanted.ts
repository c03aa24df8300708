import type { Pieces } from "./pieces.ts";
import { OversizedError } from "./refused-file-error.ts";

/** A file to fetch. */
export class Wanted {
  /** Below the library's address. */
  readonly path: string;
  /** Under which it is staged on the device. */
  readonly name: string;
  /** What the signed record allows it to have. */
  readonly maxBytes: number;
  /** What the manifest says of it; absent for a file that no manifest lists. */
  readonly pieces: Pieces | undefined;

  constructor(path: string, name: string, maxBytes: number, pieces?: Pieces) {
    if (pieces && pieces.size > maxBytes) {
      throw new OversizedError(path, maxBytes, pieces.size);
    }
    this.path = path;
    this.name = name;
    this.maxBytes = maxBytes;
    this.pieces = pieces;
  }

  /** Bytes to come, as far as known. */
  get expectedBytes(): number {
    return this.pieces?.size ?? 0;
  }
}
