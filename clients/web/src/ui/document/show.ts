import type { Section } from "../../core/document/section.ts";
import type { PlacedAnnotation } from "../../library/annotation.ts";
import type { Outline, OutlineEntry } from "../../library/reading.ts";
import type { View } from "../app/route.ts";
import type { Words } from "../i18n/words.ts";
import type { InlineSetting, Mark } from "./inline.tsx";

/** A document and how it is to be shown. */
export interface Show extends InlineSetting {
  readonly outline: Outline;
  readonly view: View;
  readonly marks: ReadonlyMap<string, readonly Mark[]>;
  /** Sections with a bookmark. */
  readonly bookmarks: ReadonlySet<string>;
  /** What stands before the ids of elements: a document may stand on a page twice. */
  readonly prefix: string;
}

export function showOf(
  outline: Outline,
  view: View,
  words: Words,
  annotations: readonly PlacedAnnotation[] = [],
  prefix = "s.",
): Show {
  const here = annotations.filter(
    (one) => one.symbol === outline.work.symbol && one.language === outline.work.language && one.place !== "gone",
  );
  const bookmarks = here.filter((one) => one.phrase === undefined).map((one) => one.section);
  const marks = view === "corrected" ? marksOf(here) : new Map<string, readonly Mark[]>();
  return { outline, view, words, links: outline.links, marks, bookmarks: new Set(bookmarks), prefix };
}

/** The section as the view has it; none where it was inserted later. */
export function shown(entry: OutlineEntry, view: View): Section | undefined {
  return view === "issued" && entry.corrected !== undefined ? entry.corrected.issued : entry.section;
}

function marksOf(annotations: readonly PlacedAnnotation[]): Map<string, readonly Mark[]> {
  const marks = new Map<string, Mark[]>();
  for (const { section, phrase, id, colour, note } of annotations) {
    if (phrase !== undefined) {
      const others = marks.get(section) ?? [];
      marks.set(section, [...others, { id, colour, note: note !== "", start: phrase.start, end: phrase.end }]);
    }
  }
  return marks;
}
