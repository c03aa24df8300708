/** A pack: one collection in one language. */
export interface PackName {
  readonly collection: string;
  /** BCP 47. */
  readonly language: string;
}

/** What the device has of a pack that it follows. Times are milliseconds since 1970. */
export interface PackStatus extends PackName {
  /** Of the collection; empty before the first sync. */
  readonly title: string;
  /** The edition that is here; 0 before the first sync. */
  readonly edition: number;
  /** The newest edition that is known of. */
  readonly newest: number;
  /** The edition that the reader has seen last; 0 for none. */
  readonly read: number;
  readonly works: number;
  readonly sections: number;
  readonly textBytes: number;
  /** Bytes that it takes here, about. */
  readonly storedBytes: number;
  readonly publishedAt?: number;
  readonly updatedAt?: number;
  readonly checkedAt?: number;
  /** When the library's newest word was signed, by its own clock. */
  readonly currentAsOf?: number;
  /** Whether that word, or something that it rests on, is past its time. */
  readonly expired: boolean;
}

/** What the library offers to follow. */
export interface CatalogueCollection {
  readonly collection: string;
  readonly title: string;
  readonly edition: number;
  readonly packs: readonly {
    readonly language: string;
    readonly works: number;
    readonly sections: number;
    readonly textBytes: number;
    /** Bytes of the bundle, where the manifest was seen. */
    readonly downloadBytes?: number;
  }[];
}
