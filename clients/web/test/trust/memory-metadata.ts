import { Envelope } from "../../src/core/trust/metadata/envelope.ts";
import type { MetadataStore } from "../../src/update/metadata-store.ts";

/** Keeps metadata for the length of a test. */
export class MemoryMetadata implements MetadataStore {
  readonly #files = new Map<string, Uint8Array>();

  constructor(root: Uint8Array) {
    this.put("root", root);
  }

  find(role: string): Uint8Array | undefined {
    return this.#files.get(role);
  }

  put(role: string, bytes: Uint8Array): void {
    this.#files.set(role, bytes);
  }

  remove(role: string): void {
    this.#files.delete(role);
  }

  versions(): Record<string, number> {
    const version = (bytes: Uint8Array) => Number(Envelope.parse(bytes).signed.number("version", 1));
    return Object.fromEntries([...this.#files].map(([role, bytes]) => [role, version(bytes)]));
  }
}
