import type { Expression } from "../document/expression.ts";
import type { NumberedSection } from "../document/section.ts";
import type { NodeSource } from "./node-source.ts";
import { decodeSection } from "./nodes.ts";
import { NumberDecoder } from "./number-decoder.ts";
import { sequenceEntries } from "./sequence.ts";

/** An expression's sections in order, with their printed numbers. */
export function* readSections(source: NodeSource, expression: Expression): Generator<NumberedSection> {
  const numbers = new NumberDecoder();
  for (const { section, level, number } of sequenceEntries(source, expression.content)) {
    yield { section: decodeSection(source.node(section)), level, number: numbers.printed(number) };
  }
}
