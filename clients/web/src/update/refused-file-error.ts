import type { StoredPack } from "../store/pack-table.ts";
import { ContentError } from "../trust/content-error.ts";

/** More bytes than the signed or built-in bound allows; none beyond it were read. */
export class OversizedError extends ContentError {
  constructor(path: string, limit: number, offered: number) {
    super(
      `${path} has ${offered} bytes or more where ${limit} are allowed: refused, kept what is here; tell the publisher`,
    );
  }
}

/** A piece whose bytes are not those that the manifest names. */
export class DamagedPieceError extends ContentError {
  constructor(path: string, piece: number) {
    super(`piece ${piece} of ${path} is damaged: it is thrown away; sync again, or by another network`);
  }
}

/** The library does not publish what the device follows. */
export class NotOfferedError extends ContentError {
  constructor(wanted: string, offered: readonly string[]) {
    super(`the library has no ${wanted}; it has ${offered.join(", ") || "none yet"}: follow one of those`);
  }
}

/** The files of one pack do not lead to its root; the transaction was rolled back. */
export class PackFault extends ContentError {
  readonly pack: StoredPack;

  constructor(pack: StoredPack, cause: Error) {
    super(
      `the update of ${pack.collectionName}/${pack.language} cannot be used (${cause.message}): kept what is here; sync again later`,
      { cause },
    );
    this.pack = pack;
  }
}
