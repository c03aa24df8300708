import { nameOf } from "../document/codes.ts";
import {
  type Correction,
  SECTION_KIND_NAMES,
  SECTION_KINDS,
  type Section,
  SPAN_KIND_NAMES,
  SPAN_KINDS,
  type Span,
} from "../document/section.ts";
import { inOrder, sectionOf } from "../document/section-rules.ts";
import type { CanonicalReader } from "./canonical-reader.ts";
import type { CanonicalWriter } from "./canonical-writer.ts";
import { readLinks, writeLinks } from "./change-codec.ts";
import { MalformedNodeError } from "./malformed-node-error.ts";
import { NODE_TYPES } from "./node-type.ts";

/** Canonical form of a section. */
export function writeSection(out: CanonicalWriter, section: Section): void {
  const { correction } = section;
  out.begin(correction === undefined ? NODE_TYPES.section : NODE_TYPES.correctedSection).string(section.id);
  writeContent(out, section);
  if (correction !== undefined) {
    writeCorrection(out, correction);
  }
}

function writeContent(out: CanonicalWriter, section: Section): void {
  out.varint(SECTION_KINDS[section.kind]).string(section.text).varint(section.spans.length);
  for (const span of section.spans) {
    out.varint(span.start).varint(span.end - span.start);
    out.varint(SPAN_KINDS[span.kind]).string(span.value);
  }
}

function writeCorrection(out: CanonicalWriter, correction: Correction): void {
  out.varint(correction.issued === undefined ? 0 : 1);
  if (correction.issued !== undefined) {
    writeContent(out, correction.issued);
  }
  writeLinks(out, correction.changes);
}

export function readSection(reader: CanonicalReader): Section {
  const corrected = reader.isSecond(NODE_TYPES.section, NODE_TYPES.correctedSection);
  const plain = readContent(reader, reader.string());
  return corrected ? sectionOf({ ...plain, correction: readCorrection(reader, plain.id) }) : plain;
}

function readCorrection(reader: CanonicalReader, id: string): Correction {
  const issued = reader.flag() ? readContent(reader, id) : undefined;
  const changes = readLinks(reader);
  return issued === undefined ? { changes } : { issued, changes };
}

function readContent(reader: CanonicalReader, id: string): Section {
  const kind = nameOf(SECTION_KIND_NAMES, reader.smallInt(), "section kind");
  const text = reader.string();
  const spans = reader.list(() => readSpan(reader));
  if (!inOrder(spans)) {
    throw new MalformedNodeError(`the spans of section ${id} are out of order`);
  }
  return sectionOf({ id, kind, text, spans });
}

function readSpan(reader: CanonicalReader): Span {
  const start = reader.smallInt();
  const end = start + reader.smallInt();
  return { start, end, kind: nameOf(SPAN_KIND_NAMES, reader.smallInt(), "span kind"), value: reader.string() };
}
