import type { ChangeKind } from "./change.ts";
import { namesOf } from "./codes.ts";

/** What a section is, in the terms of Akoma Ntoso. The codes are part of the canonical encoding. */
export const SECTION_KINDS = {
  title: 1,
  heading: 2,
  preamble: 3,
  paragraph: 4,
  item: 5,
  note: 6,
  table: 7,
  signature: 8,
  quotation: 9,
  image: 10,
} as const;
export type SectionKind = keyof typeof SECTION_KINDS;

/** Kinds of sections by their codes. */
export const SECTION_KIND_NAMES = namesOf(SECTION_KINDS);

/** What a span says of the text that it covers. */
export const SPAN_KINDS = { emphasis: 1, strong: 2, reference: 3, "note-reference": 4 } as const;
export type SpanKind = keyof typeof SPAN_KINDS;

/** Kinds of spans by their codes. */
export const SPAN_KIND_NAMES = namesOf(SPAN_KINDS);

/** Inline markup beside a section's text. */
export interface Span {
  /** First UTF-16 code unit covered. */
  readonly start: number;
  /** The code unit after the last one covered. */
  readonly end: number;
  readonly kind: SpanKind;
  /** Target of a reference (`SYMBOL`, `SYMBOL#section` or `#section`); empty for emphasis. */
  readonly value: string;
}

/** One change that touched a section or a work. */
export interface ChangeLink {
  readonly kind: ChangeKind;
  /** The work that makes the change. */
  readonly symbol: string;
  /** The section of it that says so, or empty. */
  readonly section: string;
}

/** Why a section does not stand as issued. */
export interface Correction {
  /** As issued, under the same id; absent when a change inserted it. */
  readonly issued?: Section;
  /** In the order in which they were applied; never none. */
  readonly changes: readonly ChangeLink[];
}

/** A node of an expression; its level and printed number belong to the expression. */
export interface Section {
  /** Stable over editions, unique in its expression. */
  readonly id: string;
  readonly kind: SectionKind;
  /** Unicode NFC. In a table a line is a row and a tab parts its cells. */
  readonly text: string;
  readonly spans: readonly Span[];
  /** Absent where it stands as issued. A deleted paragraph stays, with an empty text. */
  readonly correction?: Correction;
}

/** A section at its place in an expression. */
export interface NumberedSection {
  readonly section: Section;
  /** Depth in the outline: 1 to 32. */
  readonly level: number;
  /** As printed, in its dress (`(a)`, `12.`, a bullet), or empty. */
  readonly number: string;
}
