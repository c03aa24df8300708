import type { Fields } from "../json/fields.ts";
import { readHashes } from "./metadata.ts";

/** A file that is offered (TUF section 4.5). */
export interface TargetFile {
  /** In bytes. */
  readonly length: number;
  /** In hex by algorithm. */
  readonly hashes: ReadonlyMap<string, string>;
}

export function readTargetFile(fields: Fields): TargetFile {
  if (fields.has("custom")) {
    fields.fields("custom");
  }
  return { length: Number(fields.number("length", 0)), hashes: readHashes(fields) };
}
