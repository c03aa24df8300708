import type { CodedReader } from "../coding/coded-reader.ts";
import { nameOf } from "../document/codes.ts";
import { SECTION_KINDS, type SectionKind, SPAN_KIND_NAMES, type Span } from "../document/section.ts";
import { MalformedBundleError } from "./bundle-error.ts";
import { CONTEXTS } from "./contexts.ts";

const MOST_A_CHARACTER = 4;

/**
 * Reads the spans of a section: each begins at or behind the start of the one before.
 *
 * @param kind of the section; nothing where an edit leaves it as it is
 * @param length of its text
 */
export function readSpans(body: CodedReader, kind: SectionKind | undefined, length: number): Span[] {
  const count = body.number(CONTEXTS.spans + (kind === undefined ? 0 : SECTION_KINDS[kind]));
  if (count > MOST_A_CHARACTER * length) {
    throw new MalformedBundleError(`${count} spans cover a text of ${length}`);
  }
  const spans: Span[] = [];
  let start = 0;
  for (let i = 0; i < count; i++) {
    start += body.number(CONTEXTS.spanStart);
    const end = start + body.number(CONTEXTS.spanLength);
    const kind = nameOf(SPAN_KIND_NAMES, body.symbol(CONTEXTS.spanKind), "span kind");
    const value = body.symbol(CONTEXTS.spanValue) === 0 ? "" : body.text();
    spans.push({ start, end, kind, value });
  }
  return spans;
}
