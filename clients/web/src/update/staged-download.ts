import type { StagedFile, Staging } from "./staging.ts";

/**
 * A download in the making, and beside it the entity tag of what it is part of. What is there from an earlier time
 * is a part, complete or not: its bytes are to be verified anew.
 */
export class StagedDownload {
  readonly #staging: Staging;
  readonly #name: string;
  readonly #file: StagedFile;

  private constructor(staging: Staging, name: string, file: StagedFile) {
    this.#staging = staging;
    this.#name = name;
    this.#file = file;
  }

  static async open(staging: Staging, name: string): Promise<StagedDownload> {
    return new StagedDownload(staging, name, await staging.open(name));
  }

  get size(): number {
    return this.#file.size;
  }

  read(from: number, to: number): Uint8Array {
    const bytes = new Uint8Array(to - from);
    return bytes.subarray(0, this.#file.read(bytes, from));
  }

  write(bytes: Uint8Array, at: number): void {
    this.#file.write(bytes, at);
  }

  truncate(size: number): void {
    this.#file.truncate(size);
  }

  /** Throws all bytes away; what follows is part of the file with this entity tag. */
  async restart(entityTag?: string): Promise<void> {
    this.#file.truncate(0);
    await this.complete();
    if (entityTag !== undefined) {
      const tag = await this.#staging.open(this.#tagName);
      tag.write(new TextEncoder().encode(entityTag), 0);
      tag.flush();
      tag.close();
    }
  }

  /** Says that it is no part any more: it is never gone on with. */
  complete(): Promise<void> {
    return this.#staging.remove(this.#tagName);
  }

  /** Entity tag of the file whose part this is. */
  async entityTag(): Promise<string | undefined> {
    if ((await this.#staging.size(this.#tagName)) === 0) {
      return undefined;
    }
    const tag = await this.#staging.open(this.#tagName);
    const bytes = new Uint8Array(tag.size);
    tag.read(bytes, 0);
    tag.close();
    return new TextDecoder().decode(bytes);
  }

  /** Ends the writing; what was written lasts. */
  close(): void {
    this.#file.flush();
    this.#file.close();
  }

  get #tagName(): string {
    return `${this.#name}.tag`;
  }
}
