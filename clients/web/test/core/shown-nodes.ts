import { type Expression, headOf } from "../../src/core/document/expression.ts";
import { ATTACHMENT_ROLES, type Provenance } from "../../src/core/document/provenance.ts";
import { MAP_FORMAT } from "../../src/core/tree/map-format.ts";
import {
  decodeExpression,
  decodeProvenance,
  decodeSection,
  encodeExpression,
  encodeProvenance,
  encodeSection,
} from "../../src/core/tree/nodes.ts";
import { SEQUENCE_FORMAT } from "../../src/core/tree/sequence-format.ts";
import { shown, shownContent, shownHead } from "./shown.ts";
import type { Json } from "./vector-files.ts";

/** A node of any type read: its fields as vectors show them, and its bytes when it is written again. */
export function readNode(node: Uint8Array): { fields: Json; again: Uint8Array } {
  switch (node[0]) {
    case 1:
    case 8: {
      const section = decodeSection(node);
      return { fields: { id: section.id, ...shownContent(section) }, again: encodeSection(section) };
    }
    case 6:
    case 9: {
      const expression = decodeExpression(node);
      return { fields: shownExpression(expression), again: encodeExpression(expression) };
    }
    case 7: {
      const provenance = decodeProvenance(node);
      return { fields: shownProvenance(provenance), again: encodeProvenance(provenance) };
    }
    default:
      return readTreeNode(node);
  }
}

/** A node of a tree read, likewise. */
export function readTreeNode(node: Uint8Array): { fields: Json; again: Uint8Array } {
  switch (node[0]) {
    case 2: {
      const places = SEQUENCE_FORMAT.leaves.decode(node);
      const entries = places.map(({ section, level, number }) => ({ section, level, number }));
      return { fields: { entries }, again: SEQUENCE_FORMAT.leaves.encode(places) };
    }
    case 4: {
      const found = MAP_FORMAT.leaves.decode(node);
      const entries = found.map(({ key, value }) => ({ symbol: key, digest: value }));
      return { fields: { entries }, again: MAP_FORMAT.leaves.encode(found) };
    }
    case 3:
      return readInner(node, SEQUENCE_FORMAT.height(node), "sections");
    default:
      return readInner(node, MAP_FORMAT.height(node), "entries");
  }
}

function readInner(node: Uint8Array, height: number, weight: string): { fields: Json; again: Uint8Array } {
  const level = (weight === "sections" ? SEQUENCE_FORMAT : MAP_FORMAT).inner(height);
  const found = level.decode(node);
  const children = found.map((child) => shown({ node: child.node, [weight]: child.weight, last: child.lastKey }));
  return { fields: { height, children }, again: level.encode(found) };
}

function shownExpression(expression: Expression): Json {
  return {
    ...shownHead(headOf(expression)),
    content: expression.content,
    section_count: expression.sectionCount,
    text_bytes: expression.textBytes,
  };
}

function shownProvenance(provenance: Provenance): Json {
  return shown({
    source: provenance.source,
    file_name: provenance.fileName,
    places: provenance.places.map((place) => ({
      section: place.section,
      page: place.page,
      first_line: place.firstLine,
      last_line: place.lastLine,
    })),
    asides: provenance.asides.map(({ kind, text, page, line }) => shown({ kind, text, page, line })),
    notices: provenance.notices.map(({ code, page, line, seen, suggestion }) =>
      shown({ code, page, line, seen, suggestion }),
    ),
    attachments: provenance.attachments.map((attachment) =>
      shown({
        digest: attachment.digest,
        media_type: attachment.mediaType,
        size: attachment.size,
        name: attachment.name,
        role: ATTACHMENT_ROLES[attachment.role],
        page: attachment.page,
      }),
    ),
  });
}
