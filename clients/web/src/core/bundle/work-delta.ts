import type { Correction as CorrectionMessage } from "../../gen/vademecum/v1/document.ts";
import type { ExpressionHead } from "../document/expression.ts";
import type { SectionKind, Span } from "../document/section.ts";

/** What a new section is: what it says itself, or an old section under another text. */
export type NewIdentity =
  | { readonly id: string; readonly kind: SectionKind }
  | {
      /** Position of the old section that it edits. */
      readonly edits: number;
      /** Absent where it is the edited section's. */
      readonly kind: SectionKind | undefined;
    };

/** A section that a delta brings. */
export interface NewContent {
  readonly as: NewIdentity;
  readonly text: string;
  readonly spans: readonly Span[];
  readonly correction: CorrectionMessage | undefined;
}

/** An entry that a delta inserts: an old section that moves, or a new one. */
export interface DeltaEntry {
  readonly level: number;
  /** In coded form. */
  readonly number: string;
  readonly from: { readonly oldPosition: number } | { readonly content: NewContent };
}

/** One change of an old sequence: entries kept since the splice before, removed, and put in their place. */
export interface Splice {
  readonly keep: number;
  readonly remove: number;
  readonly inserted: readonly DeltaEntry[];
}

/** What happens to one work of a pack. */
export type WorkDelta =
  | { readonly symbol: string; readonly removed: true }
  | {
      readonly symbol: string;
      readonly removed: false;
      /** Given when the work is new or its description changed. */
      readonly head: ExpressionHead | undefined;
      /** In order of position; against the empty sequence when the work is new. */
      readonly splices: readonly Splice[];
    };
