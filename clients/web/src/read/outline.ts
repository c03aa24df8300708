import { wordDifference } from "../core/difference/word-difference.ts";
import type { Expression } from "../core/document/expression.ts";
import type { NumberedSection, Section } from "../core/document/section.ts";
import { readSections } from "../core/tree/expression-reader.ts";
import type { NodeSource } from "../core/tree/node-source.ts";
import type { Corrected, OutlineEntry } from "../library/reading.ts";

const MAIN = "main";

/** The sections of a work in order, each with the part that it stands in. */
export function outlineEntries(nodes: NodeSource, expression: Expression): OutlineEntry[] {
  const parts = new Map(expression.parts.map((part) => [part.firstSection, part.name]));
  const entries: OutlineEntry[] = [];
  let part = MAIN;
  for (const numbered of readSections(nodes, expression)) {
    part = parts.get(numbered.section.id) ?? part;
    entries.push(entry(part, numbered));
  }
  return entries;
}

function entry(part: string, numbered: NumberedSection): OutlineEntry {
  const corrected = correctedOf(numbered.section);
  return corrected ? { ...numbered, part, corrected } : { ...numbered, part };
}

/** What a section was; nothing when it stands as issued. */
function correctedOf({ text, correction }: Section): Corrected | undefined {
  return correction && { ...correction, difference: wordDifference(correction.issued?.text ?? "", text) };
}
