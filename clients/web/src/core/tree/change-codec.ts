import {
  CHANGE_KIND_NAMES,
  CHANGE_KINDS,
  CHANGE_STATUS_NAMES,
  CHANGE_STATUSES,
  type Change,
} from "../document/change.ts";
import { nameOf } from "../document/codes.ts";
import type { WorkCorrection } from "../document/expression.ts";
import { InvalidValueError } from "../document/invalid-value-error.ts";
import { requireLanguage } from "../document/language.ts";
import type { ChangeLink } from "../document/section.ts";
import { requireSymbol } from "../document/symbol.ts";
import type { CanonicalReader } from "./canonical-reader.ts";
import type { CanonicalWriter } from "./canonical-writer.ts";
import { MalformedNodeError } from "./malformed-node-error.ts";

export function writeChanges(out: CanonicalWriter, changes: readonly Change[]): void {
  out.varint(changes.length);
  for (const change of changes) {
    out.varint(CHANGE_KINDS[change.kind]).string(change.target).string(change.targetSection);
    writeStrings(out, change.languages);
    out.string(change.place).string(change.issued).string(change.corrected);
    writeStrings(out, change.sections);
    out.varint(CHANGE_STATUSES[change.status]);
  }
}

function writeStrings(out: CanonicalWriter, strings: readonly string[]): void {
  out.varint(strings.length);
  for (const string of strings) {
    out.string(string);
  }
}

export function readChanges(reader: CanonicalReader): Change[] {
  return reader.list(() => ({
    kind: nameOf(CHANGE_KIND_NAMES, reader.smallInt(), "kind of change"),
    target: requireSymbol(reader.string()),
    targetSection: reader.string(),
    languages: reader.list(() => requireLanguage(reader.string())),
    place: reader.string(),
    issued: reader.string(),
    corrected: reader.string(),
    sections: reader.list(() => reader.string()),
    status: nameOf(CHANGE_STATUS_NAMES, reader.smallInt(), "status of a change"),
  }));
}

export function writeLinks(out: CanonicalWriter, links: readonly ChangeLink[]): void {
  out.varint(links.length);
  for (const link of links) {
    out.varint(CHANGE_KINDS[link.kind]).string(link.symbol).string(link.section);
  }
}

export function readLinks(reader: CanonicalReader): ChangeLink[] {
  return reader.list(() => ({
    kind: nameOf(CHANGE_KIND_NAMES, reader.smallInt(), "kind of change"),
    symbol: requireSymbol(reader.string()),
    section: reader.string(),
  }));
}

/** Fields as issued go by their names in ascending order (UTF-16 code units), however the record has them. */
export function writeWorkCorrection(out: CanonicalWriter, correction: WorkCorrection): void {
  const fields = Object.keys(correction.issued).sort();
  out.varint(fields.length);
  for (const field of fields) {
    out.string(field).string(correction.issued[field]!);
  }
  writeLinks(out, correction.changes);
}

export function readWorkCorrection(reader: CanonicalReader): WorkCorrection {
  let last: string | undefined;
  const fields = reader.list((): [string, string] => {
    const name = reader.string();
    if (last !== undefined && last >= name) {
      throw new MalformedNodeError(`the fields as issued are out of order at ${name}`);
    }
    last = name;
    return [name, reader.string()];
  });
  return workCorrection(fields, readLinks(reader));
}

/** What others do to a work as a whole; a corrected field names the change that corrects it. */
export function workCorrection(
  fields: readonly (readonly [string, string])[],
  changes: readonly ChangeLink[],
): WorkCorrection {
  if (changes.length === 0 && fields.length > 0) {
    throw new InvalidValueError("corrected fields do not name the change that corrects them");
  }
  return { issued: Object.fromEntries(fields), changes };
}
