/**
 * The room of downloads that are not applied yet. Names are of ASCII letters, digits, `.` and `-`. Faults are
 * `StoreError`s.
 */
export interface Staging {
  /** Opens a file, made when it is not there. Whoever opened it closes it before another may. */
  open(name: string): Promise<StagedFile>;
  names(): Promise<string[]>;
  /** Bytes of a file that nobody has open; 0 where there is none. */
  size(name: string): Promise<number>;
  remove(name: string): Promise<void>;
}

/** A file of bytes at places. What was written before a `flush` is there after a crash. */
export interface StagedFile {
  readonly size: number;
  /** Fills as much of an array as there is from a place on; how many bytes. */
  read(into: Uint8Array, at: number): number;
  write(bytes: Uint8Array, at: number): void;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

/** Removes the files whose names begin so, but not those with one of these beginnings. */
export async function clear(staging: Staging, beginning: string, kept: readonly string[] = []): Promise<void> {
  for (const name of await staging.names()) {
    if (name.startsWith(beginning) && !kept.some((one) => name.startsWith(one))) {
      await staging.remove(name);
    }
  }
}
