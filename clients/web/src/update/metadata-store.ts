/**
 * Keeps the metadata of a TUF repository that is trusted, as it came, by role. Each change is whole or not at
 * all, and lasts. One updater at a time.
 */
export interface MetadataStore {
  /** The file of a role; nothing when none is trusted. */
  find(role: string): Uint8Array | undefined;
  /** Keeps a role's file in place of the one before. */
  put(role: string, bytes: Uint8Array): void;
  /** Forgets a role's file, if there is one. */
  remove(role: string): void;
}
