import type { Section } from "../core/document/section.ts";
import type { PackName } from "./packs.ts";
import type { Run } from "./reading.ts";

/** What became of one section. */
export interface SectionChange {
  readonly symbol: string;
  readonly title: string;
  readonly section: string;
  readonly before?: Section;
  readonly now?: Section;
  readonly difference: readonly Run[];
}

/** What changed in one pack since an edition. */
export interface Changes extends PackName {
  readonly since: number;
  readonly until: number;
  /** False when texts from so long ago are no longer kept. */
  readonly complete: boolean;
  /** What the publisher said of the editions since, newest first. */
  readonly notes: readonly { readonly edition: number; readonly note: string; readonly publishedAt: number }[];
  readonly sections: readonly SectionChange[];
}
