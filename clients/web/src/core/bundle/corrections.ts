import { Correction as CorrectionMessage, IssuedFrom, type SectionContent } from "../../gen/vademecum/v1/document.ts";
import type { CodedReader } from "../coding/coded-reader.ts";
import { nameOf } from "../document/codes.ts";
import { SECTION_KIND_NAMES, type Section } from "../document/section.ts";
import { asIssued, sectionOf } from "../document/section-rules.ts";
import { MalformedBundleError } from "./bundle-error.ts";
import { CONTEXTS } from "./contexts.ts";
import { message } from "./frames.ts";
import { linksFrom, spanFrom } from "./heads.ts";

/** Reads the message of a correction; the text as issued stands among the texts. */
export function readCorrection(body: CodedReader): CorrectionMessage {
  const correction = message(CorrectionMessage, body.bytes(CONTEXTS.correctionBytes), "a correction");
  if (correction.issued !== undefined) {
    correction.issued.text = body.text();
  }
  return correction;
}

/**
 * A section with its correction, if there is one.
 *
 * @param edited the section that this one edits, if it does
 */
export function corrected(section: Section, correction: CorrectionMessage | undefined, edited?: Section): Section {
  if (correction === undefined) {
    return section;
  }
  const issued = issuedOf(section.id, correction, edited);
  const changes = linksFrom(correction.changes);
  return sectionOf({ ...section, correction: issued === undefined ? { changes } : { issued, changes } });
}

function issuedOf(id: string, correction: CorrectionMessage, edited: Section | undefined): Section | undefined {
  switch (correction.from) {
    case IssuedFrom.ISSUED_FROM_NOWHERE:
      return undefined;
    case IssuedFrom.ISSUED_FROM_HERE:
      return issuedHere(id, correction.issued);
    case IssuedFrom.ISSUED_FROM_EDITED:
      return issuedAsEdited(id, edited);
    default:
      throw new MalformedBundleError(`section ${id} was issued nowhere known`);
  }
}

function issuedHere(id: string, issued: SectionContent | undefined): Section {
  if (issued?.correction !== undefined) {
    throw new MalformedBundleError(`section ${id} as issued has a correction`);
  }
  return sectionOf({
    id,
    kind: nameOf(SECTION_KIND_NAMES, issued?.kind ?? 0, "section kind"),
    text: issued?.text ?? "",
    spans: (issued?.spans ?? []).map(spanFrom),
  });
}

function issuedAsEdited(id: string, edited: Section | undefined): Section {
  const issued = edited === undefined ? undefined : asIssued(edited);
  if (issued === undefined) {
    throw new MalformedBundleError(`section ${id} edits none that was issued`);
  }
  return issued;
}
