/** Contexts of the values between texts (docs/format.md, section 5); a new one gets a new number. */
export const CONTEXTS = {
  /** By the kind of the section before. */
  kind: 0,
  /** By the level of the section before, and whether this is an item; see `levelContext`. */
  level: 16,
  /** By the kind of the section. */
  more: 64,
  /** By the kind of the section. */
  spans: 80,
  spanStart: 96,
  spanLength: 97,
  spanKind: 98,
  spanValue: 99,
  correctionBytes: 101,
  symbolShared: 102,
  head: 103,
  headBytes: 104,
  work: 105,
  splices: 106,
  keep: 107,
  remove: 108,
  insert: 109,
  oldPosition: 111,
  edits: 112,
  workPosition: 113,
  sourceSections: 114,
  sourceWork: 115,
  sourcePosition: 116,
  editMore: 117,
  editKind: 118,
  editLevel: 119,
  /** By what the entry before was. */
  entry: 120,
  copy: 124,
  copyMore: 125,
} as const;

/** Kinds of sections are below. */
export const KINDS = 16;

const LEVELS = 8;

/** The context of a level. */
export function levelContext(before: number, item: boolean): number {
  return CONTEXTS.level + Math.min(before, LEVELS - 1) * 2 + (item ? 1 : 0);
}
