import { namesOf } from "./codes.ts";

/** What a change does, in the closed list that cataloguers use. The codes are part of the canonical encoding. */
export const CHANGE_KINDS = {
  "corrects-text": 1,
  "corrects-title": 2,
  replaces: 3,
  inserts: 4,
  "corrects-masthead": 5,
  "adds-sponsors": 6,
  withdraws: 7,
  supersedes: 8,
} as const;
export type ChangeKind = keyof typeof CHANGE_KINDS;

/** Kinds of changes by their codes. */
export const CHANGE_KIND_NAMES = namesOf(CHANGE_KINDS);

/** Whether a change was done to its target, or why not. */
export const CHANGE_STATUSES = {
  applied: 1,
  "work-missing": 2,
  "section-missing": 3,
  "words-missing": 4,
  "words-twice": 5,
  "other-language": 6,
  refused: 7,
} as const;
export type ChangeStatus = keyof typeof CHANGE_STATUSES;

/** Statuses of changes by their codes. */
export const CHANGE_STATUS_NAMES = namesOf(CHANGE_STATUSES);

/** One thing that a work (a corrigendum, an addendum, a revision) does to another. */
export interface Change {
  readonly kind: ChangeKind;
  /** The work that it changes. */
  readonly target: string;
  /** The section that it changes, or behind which it inserts; empty for the work as a whole. */
  readonly targetSection: string;
  /** That it holds for; empty for all. */
  readonly languages: readonly string[];
  /** In the target as printed, or empty. */
  readonly place: string;
  readonly issued: string;
  readonly corrected: string;
  /** Of the changing work: the one that says it, then those that it brings. */
  readonly sections: readonly string[];
  readonly status: ChangeStatus;
}
