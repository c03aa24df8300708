import { type Digest, digestFromBytes, digestOf } from "../core/document/digest.ts";
import type { Artifact } from "../gen/vademecum/v1/edition.ts";
import { MalformedError } from "../trust/content-error.ts";

const SMALLEST = 1 << 16;
const LARGEST = 1 << 24;
const WHAT = "a manifest";

/** What a signed manifest says of a file's bytes, piece by piece. */
export class Pieces {
  /** Of the whole file: its name. */
  readonly digest: Digest;
  /** In bytes. */
  readonly size: number;
  /** Bytes of each piece but the last. */
  readonly pieceSize: number;
  readonly #digests: readonly Digest[];

  constructor(artifact: Artifact) {
    this.digest = digest(artifact.digest);
    this.size = Number(artifact.size);
    this.pieceSize = artifact.pieceSize;
    this.#digests = artifact.pieces.map(digest);
    if (this.size < 1 || this.pieceSize < SMALLEST || this.pieceSize > LARGEST) {
      throw new MalformedError(WHAT, `${this.size} bytes in pieces of ${this.pieceSize}`);
    }
    if (this.count !== Math.ceil(this.size / this.pieceSize)) {
      throw new MalformedError(WHAT, `${this.count} pieces for ${this.size} bytes`);
    }
  }

  get count(): number {
    return this.#digests.length;
  }

  /** Offset of a piece's first byte. */
  start(piece: number): number {
    return piece * this.pieceSize;
  }

  /** Offset of the byte after a piece. */
  end(piece: number): number {
    return Math.min(this.size, this.start(piece) + this.pieceSize);
  }

  matches(piece: number, bytes: Uint8Array): boolean {
    return this.#digests[piece] === digestOf(bytes);
  }
}

function digest(bytes: Uint8Array): Digest {
  if (bytes.length !== 32) {
    throw new MalformedError(WHAT, `a digest of ${bytes.length} bytes`);
  }
  return digestFromBytes(bytes);
}
