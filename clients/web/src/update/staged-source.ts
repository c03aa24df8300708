import type { ByteSource } from "../core/coding/byte-source.ts";
import type { StagedFile } from "./staging.ts";

/** Reads a staged file from its beginning to its end, and tells how far it is. */
export class StagedSource implements ByteSource {
  readonly #file: StagedFile;
  readonly #told: (bytes: number) => void;
  #at = 0;

  /** `told` hears the number of bytes of each reading. */
  constructor(file: StagedFile, told: (bytes: number) => void) {
    this.#file = file;
    this.#told = told;
  }

  read(into: Uint8Array): number {
    const size = this.#file.read(into, this.#at);
    this.#at += size;
    this.#told(size);
    return size;
  }
}
