/** A section's place: compared by symbol, then pack, both by UTF-16 code units, then position. */
export interface Place {
  /** Of the work. */
  readonly symbol: string;
  /** Collection and language, e.g. `counter-terrorism/fr`. */
  readonly pack: string;
  /** Ascends in the order of the work's sections. */
  readonly position: number;
}

/** The order of sections in the library, which decides between equal scores; the store gives it. */
export interface SectionOrder {
  /** Where a section of the index stands. */
  placeOf(section: number): Place;
  /**
   * Hands on the sections of a library in the order of their places until the visitor returns false; sections that
   * are not in the index may be among them.
   */
  walk(visitor: (section: number) => boolean): void;
}

export function comparePlaces(a: Place, b: Place): number {
  return compareText(a.symbol, b.symbol) || compareText(a.pack, b.pack) || a.position - b.position;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
