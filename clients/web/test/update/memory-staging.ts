import type { StagedFile, Staging } from "../../src/update/staging.ts";

/** Keeps downloads in memory: for tests. */
export class MemoryStaging implements Staging {
  readonly #files = new Map<string, MemoryFile>();

  open(name: string): Promise<StagedFile> {
    const file = this.#files.get(name) ?? new MemoryFile();
    this.#files.set(name, file);
    return Promise.resolve(file);
  }

  names(): Promise<string[]> {
    return Promise.resolve([...this.#files.keys()]);
  }

  size(name: string): Promise<number> {
    return Promise.resolve(this.#files.get(name)?.size ?? 0);
  }

  remove(name: string): Promise<void> {
    this.#files.delete(name);
    return Promise.resolve();
  }
}

class MemoryFile implements StagedFile {
  #bytes = new Uint8Array(1 << 16);
  size = 0;

  read(into: Uint8Array, at: number): number {
    const bytes = this.#bytes.subarray(at, Math.min(this.size, at + into.length));
    into.set(bytes);
    return bytes.length;
  }

  write(bytes: Uint8Array, at: number): void {
    const end = at + bytes.length;
    if (end > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(end, 2 * this.#bytes.length));
      grown.set(this.#bytes.subarray(0, this.size));
      this.#bytes = grown;
    }
    this.#bytes.set(bytes, at);
    this.size = Math.max(this.size, end);
  }

  truncate(size: number): void {
    this.#bytes.fill(0, size, this.size);
    this.size = size;
  }

  flush(): void {}

  close(): void {}
}
