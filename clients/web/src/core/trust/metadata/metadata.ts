import type { Fields } from "../json/fields.ts";

/** What all four kinds of metadata have. */
export interface Metadata {
  /** From 1; a higher one takes its place. */
  readonly version: bigint;
  /** Until when it is to be believed, in milliseconds since 1970. */
  readonly expires: number;
}

/** Reads what all kinds begin with; refuses another type, or a specification that is not understood. */
export function readMetadata(type: string, signed: Fields): Metadata {
  if (signed.text("_type") !== type) {
    throw signed.malformed(`it is '${signed.text("_type")}', not '${type}'`);
  }
  const spec = signed.text("spec_version");
  if (!/^1\.\d+(\.\d+)?$/.test(spec)) {
    throw signed.malformed(`it follows version ${spec} of TUF, not 1.0`);
  }
  return { version: signed.number("version", 1), expires: readTime(signed, "expires") };
}

/** A time in whole seconds (ISO 8601, UTC), in milliseconds since 1970. */
export function readTime(fields: Fields, name: string): number {
  const text = fields.text(name);
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString() !== text.replace("Z", ".000Z")) {
    throw fields.malformed(`'${name}' is no time such as 2030-01-31T00:00:00Z`);
  }
  return time;
}

/** Hashes in hex by algorithm; there must be one at least. */
export function readHashes(fields: Fields): ReadonlyMap<string, string> {
  const hashes = fields.textMap("hashes");
  if (hashes.size === 0) {
    throw fields.malformed("it has no hash");
  }
  return hashes;
}
