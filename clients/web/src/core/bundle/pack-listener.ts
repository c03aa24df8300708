import type { TextPieces } from "../coding/text-pieces.ts";
import type { Digest } from "../document/digest.ts";
import type { ExpressionHead } from "../document/expression.ts";
import type { Section } from "../document/section.ts";
import type { Stored } from "../tree/expression-builder.ts";

/**
 * Hears what a bundle or delta does to a pack while it is read, in order of symbol. For each work that is there
 * afterwards: `beginWork`, its sections, `endWork`. For one that leaves: its sections, then `workRemoved`. In a
 * work the sections that go come before those that come. Sections only moved or renumbered are not told.
 */
export interface PackListener {
  beginWork?(head: ExpressionHead): void;
  /** @param pieces what its text was said in, where that is at hand */
  sectionAdded?(symbol: string, section: Section, digest: Digest, pieces: TextPieces): void;
  sectionRemoved?(symbol: string, section: Section, digest: Digest): void;
  endWork?(work: Stored): void;
  workRemoved?(symbol: string): void;
}
