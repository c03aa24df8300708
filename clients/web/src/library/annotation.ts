/** A mark that a reader put on a section, or on a phrase of it. */
export interface Annotation {
  /** Made at birth; the same in every copy. */
  readonly id: string;
  readonly collection: string;
  readonly symbol: string;
  readonly language: string;
  readonly section: string;
  /** Absent for a bookmark of the whole section. */
  readonly phrase?: {
    readonly start: number;
    readonly end: number;
    /** The text marked, and a little of what stands around it, to find it again when the section changes. */
    readonly text: string;
    readonly before: string;
    readonly after: string;
  };
  readonly colour: "yellow" | "green" | "blue" | "pink" | "none";
  readonly note: string;
  readonly createdAt: number;
  readonly changedAt: number;
  /** Removed annotations stay as such for a while, so that merging does not bring them back. */
  readonly removed: boolean;
}

/** An annotation and whether its place is still there. */
export interface PlacedAnnotation extends Annotation {
  /** `gone` where neither the phrase nor the section can be found in the edition that is here. */
  readonly place: "exact" | "moved" | "gone";
}
