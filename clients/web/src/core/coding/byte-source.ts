/** Where a file's bytes come from, one after the other. */
export interface ByteSource {
  /** Fills as much of an array as it likes, from its beginning; how many bytes, 0 at the end only. */
  read(into: Uint8Array): number;
}

/** The bytes of an array. */
export class ArraySource implements ByteSource {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  read(into: Uint8Array): number {
    const end = Math.min(this.at + into.length, this.bytes.length);
    const size = end - this.at;
    into.set(this.bytes.subarray(this.at, end));
    this.at = end;
    return size;
  }
}

/** Whoever reads was asked to stop. What was put before is to be dropped. */
export class StoppedError extends Error {
  constructor(bytes: number) {
    super(`the reading was stopped after ${bytes} bytes`);
    this.name = "StoppedError";
  }
}

/** A source that tells how far it was read. */
export class WatchedSource implements ByteSource {
  private readonly source: ByteSource;
  private readonly watch: (bytes: number) => boolean;
  private bytes = 0;

  /**
   * @param watch hears the number of bytes read so far, about every 8 KiB; when it gives false, the next read
   *     throws a `StoppedError`
   */
  constructor(source: ByteSource, watch: (bytes: number) => boolean) {
    this.source = source;
    this.watch = watch;
  }

  read(into: Uint8Array): number {
    if (!this.watch(this.bytes)) {
      throw new StoppedError(this.bytes);
    }
    const size = this.source.read(into);
    this.bytes += size;
    return size;
  }
}
