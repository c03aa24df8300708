import { DatabaseFullError, StoreError } from "../store/faults.ts";
import type { StagedFile, Staging } from "./staging.ts";

const WHERE = "the downloads";

/** Keeps downloads in a directory of the origin's private file system. For a dedicated worker. */
export class OpfsStaging implements Staging {
  readonly #directory: FileSystemDirectoryHandle;

  private constructor(directory: FileSystemDirectoryHandle) {
    this.#directory = directory;
  }

  /** Opens a directory at the top of the origin's files, made when it is not there. */
  static async in(name: string): Promise<OpfsStaging> {
    const top = await navigator.storage.getDirectory();
    return new OpfsStaging(await top.getDirectoryHandle(name, { create: true }));
  }

  async open(name: string): Promise<StagedFile> {
    try {
      const file = await this.#directory.getFileHandle(name, { create: true });
      return new OpfsFile(await file.createSyncAccessHandle());
    } catch (e) {
      throw fault(e);
    }
  }

  async names(): Promise<string[]> {
    const names: string[] = [];
    for await (const name of this.#directory.keys()) {
      names.push(name);
    }
    return names;
  }

  async size(name: string): Promise<number> {
    try {
      return (await (await this.#directory.getFileHandle(name)).getFile()).size;
    } catch (e) {
      if (isGone(e)) {
        return 0;
      }
      throw fault(e);
    }
  }

  async remove(name: string): Promise<void> {
    try {
      await this.#directory.removeEntry(name);
    } catch (e) {
      if (!isGone(e)) {
        throw fault(e);
      }
    }
  }
}

class OpfsFile implements StagedFile {
  readonly #handle: FileSystemSyncAccessHandle;

  constructor(handle: FileSystemSyncAccessHandle) {
    this.#handle = handle;
  }

  get size(): number {
    return this.#handle.getSize();
  }

  read(into: Uint8Array, at: number): number {
    return tried(() => this.#handle.read(into as Uint8Array<ArrayBuffer>, { at }));
  }

  write(bytes: Uint8Array, at: number): void {
    const written = tried(() => this.#handle.write(bytes as Uint8Array<ArrayBuffer>, { at }));
    if (written < bytes.length) {
      throw new DatabaseFullError(WHERE);
    }
  }

  truncate(size: number): void {
    tried(() => this.#handle.truncate(size));
  }

  flush(): void {
    tried(() => this.#handle.flush());
  }

  close(): void {
    this.#handle.close();
  }
}

function tried<T>(work: () => T): T {
  try {
    return work();
  } catch (e) {
    throw fault(e);
  }
}

function isGone(e: unknown): boolean {
  return e instanceof DOMException && e.name === "NotFoundError";
}

function fault(e: unknown): StoreError {
  if (e instanceof DOMException && e.name === "QuotaExceededError") {
    return new DatabaseFullError(WHERE);
  }
  return new StoreError(`${WHERE} cannot be kept (${e}): free some space, reload the page and sync again`);
}
