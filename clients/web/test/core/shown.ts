import { CHANGE_KINDS, CHANGE_STATUSES, type Change } from "../../src/core/document/change.ts";
import { type ExpressionHead, type Masthead, PART_KINDS } from "../../src/core/document/expression.ts";
import {
  type ChangeLink,
  type NumberedSection,
  SECTION_KINDS,
  type Section,
  SPAN_KINDS,
  type Span,
} from "../../src/core/document/section.ts";
import type { Json } from "./vector-files.ts";

// Values as vectors show them: fields named as in `proto`, what is empty left out.

/** Leaves out what is empty. */
export function shown(fields: { readonly [key: string]: Json | undefined }): Json {
  const kept = Object.entries(fields).filter(
    (field): field is [string, Json] =>
      field[1] !== undefined && field[1] !== "" && !(Array.isArray(field[1]) && field[1].length === 0),
  );
  return Object.fromEntries(kept);
}

export function shownSection({ section, level, number }: NumberedSection): Json {
  return { ...(shown({ id: section.id, level, number }) as object), ...shownContent(section) };
}

/** Kind, text, spans and correction; the text also where it is empty. */
export function shownContent(section: Section): { [key: string]: Json } {
  const correction = section.correction && {
    ...(section.correction.issued && { issued: shownContent(section.correction.issued) }),
    changes: section.correction.changes.map(shownLink),
  };
  return {
    kind: SECTION_KINDS[section.kind],
    text: section.text,
    ...(shown({ spans: section.spans.map(shownSpan), correction }) as object),
  };
}

function shownSpan(span: Span): Json {
  return shown({
    start: span.start,
    length: span.end - span.start,
    kind: SPAN_KINDS[span.kind],
    value: span.value,
  });
}

function shownLink(link: ChangeLink): Json {
  return shown({ kind: CHANGE_KINDS[link.kind], work: link.symbol, section: link.section });
}

export function shownHead(head: ExpressionHead): { [key: string]: Json } {
  const issued = Object.entries(head.correction.issued).map(([name, value]) => shown({ name, value }));
  return shown({
    symbol: head.symbol,
    language: head.language,
    original_language: head.originalLanguage,
    title: head.title,
    work_kind: head.workKind,
    masthead: shownMasthead(head.masthead),
    parts: head.parts.map((part) =>
      shown({ name: part.name, kind: PART_KINDS[part.kind], first_section: part.firstSection }),
    ),
    changes: head.changes.map(shownChange),
    issued,
    corrected_by: head.correction.changes.map(shownLink),
  }) as { [key: string]: Json };
}

function shownMasthead(masthead: Masthead): Json {
  return shown({
    publisher: masthead.publisher,
    organ: masthead.organ,
    session: masthead.session,
    distribution: masthead.distribution,
    date: masthead.date,
    job_number: masthead.jobNumber,
    agenda_items: masthead.agendaItems.map(({ number, title }) => shown({ number, title })),
  });
}

function shownChange(change: Change): Json {
  return shown({
    kind: CHANGE_KINDS[change.kind],
    target: change.target,
    target_section: change.targetSection,
    languages: change.languages,
    place: change.place,
    issued: change.issued,
    corrected: change.corrected,
    sections: change.sections,
    status: CHANGE_STATUSES[change.status],
  });
}
