import type { Expression } from "../core/document/expression.ts";
import type { ChangeLink, NumberedSection, Section } from "../core/document/section.ts";
import type { PackName } from "./packs.ts";

export interface WorkSummary extends PackName {
  readonly symbol: string;
  readonly title: string;
  readonly workKind: string;
  /** ISO 8601, or empty. */
  readonly date: string;
  /** Why it is not shown, when the publisher withdrew it. */
  readonly withdrawn?: string;
}

/** A run of text with one fate; without the added ones they give the old text. */
export interface Run {
  readonly fate: "same" | "removed" | "added";
  readonly text: string;
}

/** A section that does not stand as issued. */
export interface Corrected {
  /** Absent when a change inserted it. */
  readonly issued?: Section;
  readonly changes: readonly ChangeLink[];
  /** From the text as issued to the text as corrected, word by word. */
  readonly difference: readonly Run[];
}

/** A section of a work with the part that it stands in. */
export interface OutlineEntry extends NumberedSection {
  readonly part: string;
  readonly corrected?: Corrected;
}

/** Where a reference leads: a work here, or nothing on this device. */
export type Link =
  | { readonly here: true; readonly symbol: string; readonly language: string; readonly section: string }
  | { readonly here: false; readonly target: string };

/** A work with its sections in order. */
export interface Outline {
  readonly collection: string;
  readonly work: Expression;
  readonly entries: readonly OutlineEntry[];
  /** By the value of the reference. */
  readonly links: Readonly<Record<string, Link>>;
  /** Languages in which the work is here. */
  readonly languages: readonly string[];
  /** Why it is not current any more, when the publisher withdrew it. */
  readonly withdrawn?: string;
}
