import type { Change } from "./change.ts";
import { namesOf } from "./codes.ts";
import type { Digest } from "./digest.ts";
import type { ChangeLink } from "./section.ts";

export interface AgendaItem {
  /** As printed without its label, e.g. `156` or `73 (b)`. */
  readonly number: string;
  readonly title: string;
}

/** What a document's masthead says; a field is empty where it does not say it. */
export interface Masthead {
  readonly publisher: string;
  readonly organ: string;
  readonly session: string;
  readonly distribution: string;
  /** ISO 8601. */
  readonly date: string;
  readonly jobNumber: string;
  readonly agendaItems: readonly AgendaItem[];
}

export const PART_KINDS = { main: 1, annex: 2, appendix: 3, enclosure: 4 } as const;
export type PartKind = keyof typeof PART_KINDS;

/** Kinds of parts by their codes. */
export const PART_KIND_NAMES = namesOf(PART_KINDS);

/** A part of an expression: from its first section to the next part's; before the first is the main part. */
export interface Part {
  /** `main`, `annex`, `annex-2`… */
  readonly name: string;
  readonly kind: PartKind;
  /** Id of the section that it begins with. */
  readonly firstSection: string;
}

/** What other works do to a work as a whole. */
export interface WorkCorrection {
  /** Fields of the description (`title`, `date`) as issued. */
  readonly issued: Readonly<Record<string, string>>;
  /** In the order in which they were applied; none for a work that stands as issued. */
  readonly changes: readonly ChangeLink[];
}

/** Of a work that stands as issued. */
export const NO_CORRECTION: WorkCorrection = { issued: {}, changes: [] };

/** An expression without what follows from its sections. */
export interface ExpressionHead {
  readonly symbol: string;
  /** BCP 47. */
  readonly language: string;
  /** Language that it was drafted in, or empty. */
  readonly originalLanguage: string;
  readonly title: string;
  /** `letter`, `resolution`, `report`… */
  readonly workKind: string;
  readonly masthead: Masthead;
  /** Without the main part when nothing else is there. */
  readonly parts: readonly Part[];
  /** What this work does to others. */
  readonly changes: readonly Change[];
  readonly correction: WorkCorrection;
}

/** A work in one language, as published. */
export interface Expression extends ExpressionHead {
  /** Root of the sequence of its sections. */
  readonly content: Digest;
  readonly sectionCount: number;
  /** UTF-8 bytes of all texts, of corrected sections also as issued. */
  readonly textBytes: number;
}

/** The head of an expression. */
export function headOf(expression: Expression): ExpressionHead {
  const { content: _content, sectionCount: _count, textBytes: _bytes, ...head } = expression;
  return head;
}

/** A head as issued: what others do to the work is undone. */
export function headAsIssued(head: ExpressionHead): ExpressionHead {
  const { issued } = head.correction;
  return {
    ...head,
    title: issued["title"] ?? head.title,
    masthead: { ...head.masthead, date: issued["date"] ?? head.masthead.date },
    correction: NO_CORRECTION,
  };
}
