import { nameOf, namesOf } from "../document/codes.ts";
import { ATTACHMENT_ROLES, type Attachment, type Provenance, requireFileName } from "../document/provenance.ts";
import type { CanonicalReader } from "./canonical-reader.ts";
import type { CanonicalWriter } from "./canonical-writer.ts";
import { NODE_TYPES } from "./node-type.ts";

const ROLE_NAMES = namesOf(ATTACHMENT_ROLES);

/** Canonical form of provenance. */
export function writeProvenance(out: CanonicalWriter, provenance: Provenance): void {
  out.begin(NODE_TYPES.provenance).digest(provenance.source).string(provenance.fileName);
  out.varint(provenance.places.length);
  for (const place of provenance.places) {
    out.string(place.section).varint(place.page).varint(place.firstLine).varint(place.lastLine);
  }
  out.varint(provenance.asides.length);
  for (const aside of provenance.asides) {
    out.string(aside.kind).string(aside.text).varint(aside.page).varint(aside.line);
  }
  out.varint(provenance.notices.length);
  for (const notice of provenance.notices) {
    out.string(notice.code).varint(notice.page).varint(notice.line);
    out.string(notice.seen).string(notice.suggestion);
  }
  out.varint(provenance.attachments.length);
  for (const attachment of provenance.attachments) {
    out.digest(attachment.digest).string(attachment.mediaType).varint(attachment.size);
    out.string(attachment.name).varint(ATTACHMENT_ROLES[attachment.role]).varint(attachment.page);
  }
}

export function readProvenance(reader: CanonicalReader): Provenance {
  reader.expectType(NODE_TYPES.provenance);
  return {
    source: reader.digest(),
    fileName: reader.string(),
    places: reader.list(() => ({
      section: reader.string(),
      page: reader.smallInt(),
      firstLine: reader.smallInt(),
      lastLine: reader.smallInt(),
    })),
    asides: reader.list(() => ({
      kind: reader.string(),
      text: reader.string(),
      page: reader.smallInt(),
      line: reader.smallInt(),
    })),
    notices: reader.list(() => ({
      code: reader.string(),
      page: reader.smallInt(),
      line: reader.smallInt(),
      seen: reader.string(),
      suggestion: reader.string(),
    })),
    attachments: reader.list(() => readAttachment(reader)),
  };
}

function readAttachment(reader: CanonicalReader): Attachment {
  return {
    digest: reader.digest(),
    mediaType: reader.string(),
    size: reader.varint(),
    name: requireFileName(reader.string()),
    role: nameOf(ROLE_NAMES, reader.smallInt(), "role of an attachment"),
    page: reader.smallInt(),
  };
}
