import { InvalidValueError } from "./invalid-value-error.ts";
import { type Correction, type Section, SPAN_KINDS, type Span } from "./section.ts";
import { utf8Length } from "./utf8.ts";

/** Longest text of a section, in UTF-16 code units. */
const MAX_TEXT = 1 << 20;

const ID = /^[a-z0-9.~-]{1,80}$/;

/** Characters that stand in no other way to those around them, and so are in NFC among themselves. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are characters like others here
const PLAIN = /^[\u0000-\u02ff\u0400-\u0482\u0621-\u064a\u0660-\u066f\u2010-\u2027\u4e00-\u9fff\uff01-\uff5e]*$/;

/** A section whose values keep the rules of docs/format.md, section 1; its spans come sorted. */
export function sectionOf(section: Section): Section {
  requireId(section.id);
  requireText(section.id, section.text);
  const { spans, correction } = section;
  for (const span of spans) {
    requireSpan(section, span);
  }
  if (correction !== undefined) {
    requireCorrection(section.id, correction);
  }
  return inOrder(spans) ? section : { ...section, spans: [...spans].sort(compareSpans) };
}

/** Whether spans stand in the order that the canonical form has. */
export function inOrder(spans: readonly Span[]): boolean {
  return spans.every((span, i) => i === 0 || compareSpans(spans[i - 1]!, span) <= 0);
}

/** The section as issued; absent when a change inserted it. */
export function asIssued(section: Section): Section | undefined {
  return section.correction === undefined ? section : section.correction.issued;
}

/** UTF-8 bytes of a section's text and, where it was corrected, of its text as issued. */
export function textBytes(section: Section): number {
  const issued = section.correction?.issued;
  return utf8Length(section.text) + (issued === undefined ? 0 : utf8Length(issued.text));
}

function requireId(id: string): void {
  if (!ID.test(id)) {
    throw new InvalidValueError(`a section id has 1 to 80 characters of a-z 0-9 . - ~: '${id}'`);
  }
}

function requireText(id: string, text: string): void {
  if (text.length > MAX_TEXT) {
    throw new InvalidValueError(`section ${id} has ${text.length} characters; at most ${MAX_TEXT}`);
  }
  if (!PLAIN.test(text) && text.normalize("NFC") !== text) {
    throw new InvalidValueError(`the text of section ${id} is not in Unicode NFC`);
  }
}

function requireSpan(section: Section, { start, end }: Span): void {
  if (start < 0 || end <= start) {
    throw new InvalidValueError(`a span of section ${section.id} covers no text: ${start} to ${end}`);
  }
  if (end > section.text.length) {
    throw new InvalidValueError(`section ${section.id} has a span beyond its text`);
  }
}

function requireCorrection(id: string, { issued, changes }: Correction): void {
  if (changes.length === 0) {
    throw new InvalidValueError(`section ${id} is corrected and does not name the change that corrects it`);
  }
  if (issued?.correction !== undefined) {
    throw new InvalidValueError(`section ${id} as issued has corrections`);
  }
  if (issued !== undefined && issued.id !== id) {
    throw new InvalidValueError(`section ${id} was issued under another id: ${issued.id}`);
  }
}

/** By start; of one start the longer first, then by kind, then by value. */
function compareSpans(a: Span, b: Span): number {
  const order = a.start - b.start || b.end - a.end || SPAN_KINDS[a.kind] - SPAN_KINDS[b.kind];
  return order !== 0 ? order : a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
}
