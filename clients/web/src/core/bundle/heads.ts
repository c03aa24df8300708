import type {
  ChangeLink as ChangeLinkMessage,
  Change as ChangeMessage,
  ExpressionHead as HeadMessage,
  Span as SpanMessage,
} from "../../gen/vademecum/v1/document.ts";
import { CHANGE_KIND_NAMES, CHANGE_STATUS_NAMES, type Change } from "../document/change.ts";
import { nameOf } from "../document/codes.ts";
import { type ExpressionHead, type Masthead, PART_KIND_NAMES } from "../document/expression.ts";
import { requireLanguage } from "../document/language.ts";
import { type ChangeLink, SPAN_KIND_NAMES, type Span } from "../document/section.ts";
import { requireSymbol } from "../document/symbol.ts";
import { workCorrection } from "../tree/change-codec.ts";

// From messages to documents' values.

/** The head of a message that leaves out symbol and title. */
export function headFrom(message: HeadMessage, symbol: string, title: string): ExpressionHead {
  const issued = message.issued.map((field): [string, string] => [field.name, field.value]);
  return {
    symbol: requireSymbol(symbol),
    language: requireLanguage(message.language),
    originalLanguage: message.originalLanguage,
    title,
    workKind: message.workKind,
    masthead: mastheadFrom(message.masthead),
    parts: message.parts.map((part) => ({
      name: part.name,
      kind: nameOf(PART_KIND_NAMES, part.kind, "kind of part"),
      firstSection: part.firstSection,
    })),
    changes: message.changes.map(changeFrom),
    correction: workCorrection(issued, linksFrom(message.correctedBy)),
  };
}

function mastheadFrom(message: HeadMessage["masthead"]): Masthead {
  return {
    publisher: message?.publisher ?? "",
    organ: message?.organ ?? "",
    session: message?.session ?? "",
    distribution: message?.distribution ?? "",
    date: message?.date ?? "",
    jobNumber: message?.jobNumber ?? "",
    agendaItems: (message?.agendaItems ?? []).map(({ number, title }) => ({ number, title })),
  };
}

function changeFrom(message: ChangeMessage): Change {
  return {
    kind: nameOf(CHANGE_KIND_NAMES, message.kind, "kind of change"),
    target: requireSymbol(message.target),
    targetSection: message.targetSection,
    languages: message.languages.map(requireLanguage),
    place: message.place,
    issued: message.issued,
    corrected: message.corrected,
    sections: message.sections,
    status: nameOf(CHANGE_STATUS_NAMES, message.status, "status of a change"),
  };
}

export function linksFrom(messages: readonly ChangeLinkMessage[]): ChangeLink[] {
  return messages.map((link) => ({
    kind: nameOf(CHANGE_KIND_NAMES, link.kind, "kind of change"),
    symbol: requireSymbol(link.work),
    section: link.section,
  }));
}

export function spanFrom(message: SpanMessage): Span {
  const kind = nameOf(SPAN_KIND_NAMES, message.kind, "span kind");
  return { start: message.start, end: message.start + message.length, kind, value: message.value };
}
