/** Most hits that one query gives. */
const MAX_LIMIT = 1000;

/** What a reader looks for. */
export interface Query {
  /** Words, all of which must stand in a section; words in quotes must stand together. */
  readonly text: string;
  /** Whether the last word may be unfinished. */
  readonly typing: boolean;
  /** How many hits are wanted at most, 1 to 1,000. */
  readonly limit: number;
  /** The packs to look in; absent for all. */
  readonly packs?: ReadonlySet<number>;
  /** The sections to look at, by row; absent for all. Scores do not depend on it. */
  readonly sections?: (section: number) => boolean;
}

export function requireLimit(limit: number): void {
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
    throw new RangeError(`a query asks for 1 to ${MAX_LIMIT} hits, not ${limit}`);
  }
}
