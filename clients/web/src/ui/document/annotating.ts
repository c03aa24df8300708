import type { Annotation } from "../../library/annotation.ts";
import type { Outline } from "../../library/reading.ts";

/** So much of what stands beside a phrase is kept with it, to find it again. */
const CONTEXT = 32;

export interface ChosenPhrase {
  readonly section: string;
  readonly start: number;
  readonly end: number;
}

/** A new mark on a phrase of a section. */
export function markPhrase(
  outline: Outline,
  chosen: ChosenPhrase,
  colour: Annotation["colour"],
  now: number,
): Annotation {
  const text = textOf(outline, chosen.section);
  const { start, end } = chosen;
  const phrase = {
    start,
    end,
    text: text.slice(start, end),
    before: text.slice(Math.max(0, start - CONTEXT), start),
    after: text.slice(end, end + CONTEXT),
  };
  return { ...bookmark(outline, chosen.section, now), phrase, colour };
}

/** A new mark on a section as a whole. */
export function bookmark(outline: Outline, section: string, now: number): Annotation {
  const { symbol, language } = outline.work;
  return {
    id: crypto.randomUUID(),
    collection: outline.collection,
    symbol,
    language,
    section,
    colour: "none",
    note: "",
    createdAt: now,
    changedAt: now,
    removed: false,
  };
}

export function textOf(outline: Outline, section: string): string {
  return outline.entries.find((entry) => entry.section.id === section)?.section.text ?? "";
}
