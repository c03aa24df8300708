/** Bytes of a file (RFC 9110, section 14). */
export interface Range {
  readonly from: number;
  /** The byte after the last one; the file's end where it is absent. */
  readonly to?: number;
  /** Strong entity tag (RFC 9110, section 8.8.3) of the file begun, for `If-Range`. */
  readonly entityTag?: string;
}

export interface FetchRequest {
  /** Below the library's address, without a leading slash. */
  readonly path: string;
  /** Entity tag of the copy at hand. */
  readonly ifNoneMatch?: string;
  /** Bytes wanted, of the file as it is stored: whoever asks for some wants no coding on the way. */
  readonly range?: Range;
  readonly signal?: AbortSignal;
}

/** An answer whose body is still to be read. */
export interface Answer {
  readonly status: number;
  /** A header by name, in any case. */
  header(name: string): string | undefined;
  /** So many bytes of the body at most; none at its end. Throws `OfflineError` when the connection breaks. */
  read(most: number): Promise<Uint8Array>;
  /** Lets the rest go. */
  close(): void;
}

/** How bytes come from a library or mirror: one GET at a time, whatever carries it. */
export interface Fetcher {
  /**
   * Sends a request and waits for the head of the answer: `OfflineError` when none comes, `CancelledError` when
   * the signal says so.
   */
  get(request: FetchRequest): Promise<Answer>;
}
