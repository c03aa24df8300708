/** The index cannot do what was asked. */
export class SearchError extends Error {
  override name = "SearchError";
}

/** The index and the sections that it is told of disagree. */
export class IndexMismatchError extends SearchError {
  override name = "IndexMismatchError";

  constructor(section: number, seen: string) {
    super(`section row ${section} ${seen}; index the pack anew`);
  }
}
