import { nameOf } from "../document/codes.ts";
import {
  type Expression,
  type ExpressionHead,
  type Masthead,
  NO_CORRECTION,
  PART_KIND_NAMES,
  PART_KINDS,
} from "../document/expression.ts";
import { requireLanguage } from "../document/language.ts";
import { requireSymbol } from "../document/symbol.ts";
import type { CanonicalReader } from "./canonical-reader.ts";
import type { CanonicalWriter } from "./canonical-writer.ts";
import { readChanges, readWorkCorrection, writeChanges, writeWorkCorrection } from "./change-codec.ts";
import { MalformedNodeError } from "./malformed-node-error.ts";
import { NODE_TYPES } from "./node-type.ts";

/** Canonical form of an expression. */
export function writeExpression(out: CanonicalWriter, expression: Expression): void {
  const plain = isPlain(expression);
  out.begin(plain ? NODE_TYPES.expression : NODE_TYPES.changeExpression);
  out.string(expression.symbol).string(expression.language).string(expression.originalLanguage);
  out.string(expression.title).string(expression.workKind);
  writeMasthead(out, expression.masthead);
  out.varint(expression.parts.length);
  for (const part of expression.parts) {
    out.string(part.name).varint(PART_KINDS[part.kind]).string(part.firstSection);
  }
  out.digest(expression.content).varint(expression.sectionCount).varint(expression.textBytes);
  if (!plain) {
    writeChanges(out, expression.changes);
    writeWorkCorrection(out, expression.correction);
  }
}

function writeMasthead(out: CanonicalWriter, masthead: Masthead): void {
  out.string(masthead.publisher).string(masthead.organ).string(masthead.session);
  out.string(masthead.distribution).string(masthead.date).string(masthead.jobNumber);
  out.varint(masthead.agendaItems.length);
  for (const item of masthead.agendaItems) {
    out.string(item.number).string(item.title);
  }
}

export function readExpression(reader: CanonicalReader): Expression {
  const more = reader.isSecond(NODE_TYPES.expression, NODE_TYPES.changeExpression);
  const expression: Expression = {
    symbol: requireSymbol(reader.string()),
    language: requireLanguage(reader.string()),
    originalLanguage: reader.string(),
    title: reader.string(),
    workKind: reader.string(),
    masthead: readMasthead(reader),
    parts: reader.list(() => readPart(reader)),
    content: reader.digest(),
    sectionCount: reader.varint(),
    textBytes: reader.varint(),
    changes: more ? readChanges(reader) : [],
    correction: more ? readWorkCorrection(reader) : NO_CORRECTION,
  };
  if (more && isPlain(expression)) {
    throw new MalformedNodeError("an expression without changes has the type of one with");
  }
  return expression;
}

function readMasthead(reader: CanonicalReader): Masthead {
  return {
    publisher: reader.string(),
    organ: reader.string(),
    session: reader.string(),
    distribution: reader.string(),
    date: reader.string(),
    jobNumber: reader.string(),
    agendaItems: reader.list(() => ({ number: reader.string(), title: reader.string() })),
  };
}

function readPart(reader: CanonicalReader): ExpressionHead["parts"][number] {
  return {
    name: reader.string(),
    kind: nameOf(PART_KIND_NAMES, reader.smallInt(), "kind of part"),
    firstSection: reader.string(),
  };
}

function isPlain({ changes, correction }: Expression): boolean {
  return changes.length === 0 && correction.changes.length === 0;
}
