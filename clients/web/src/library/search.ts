import type { SectionKind } from "../core/document/section.ts";
import type { PackName } from "./packs.ts";

export interface Excerpt {
  readonly text: string;
  /** Where it begins in the section's text, in UTF-16 code units. */
  readonly start: number;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
  /** What was looked for, in `text`; ascending, apart; ends are exclusive. */
  readonly highlights: readonly { readonly start: number; readonly end: number }[];
}

export interface Found extends PackName {
  readonly symbol: string;
  readonly title: string;
  readonly section: string;
  readonly kind: SectionKind;
  /** The same on every client; higher is better. */
  readonly score: number;
  readonly excerpt: Excerpt;
}

/** What a reader looks for; filters that are absent let everything pass. */
export interface SearchQuery {
  /** Words that must all stand in a section; words in quotes together. */
  readonly text: string;
  /** Whether the last word may be unfinished. */
  readonly typing: boolean;
  /** 1 to 1,000. */
  readonly limit: number;
  readonly collections?: readonly string[];
  readonly languages?: readonly string[];
  readonly workKinds?: readonly string[];
  readonly years?: { readonly from: number; readonly to: number };
}
