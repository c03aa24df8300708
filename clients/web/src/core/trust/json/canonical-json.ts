import type { JsonObject, JsonValue } from "./json-value.ts";
import { isObject } from "./json-value.ts";

/**
 * The one form of a value, in UTF-8: canonical JSON as TUF's reference implementations sign it (the OLPC form):
 * names in order of code points, no white space, whole numbers, in strings nothing escaped but quotation mark
 * and backslash. It is no form of RFC 8785.
 */
export function canonicalJson(value: JsonValue): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(written(value));
}

function written(value: JsonValue): string {
  if (typeof value === "string") {
    return quoted(value);
  }
  if (value === null || typeof value !== "object") {
    return String(value);
  }
  return isObject(value) ? object(value) : `[${value.map(written).join(",")}]`;
}

function object(value: JsonObject): string {
  const names = [...value.keys()].sort(inCodePoints);
  return `{${names.map((name) => `${quoted(name)}:${written(value.get(name) ?? null)}`).join(",")}}`;
}

function quoted(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

/** As strings compare by code units, a surrogate pair would stand before U+E000 to U+FFFF. */
function inCodePoints(one: string, other: string): number {
  const a = Array.from(one, (c) => c.codePointAt(0) ?? 0);
  const b = Array.from(other, (c) => c.codePointAt(0) ?? 0);
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    if (a[i] !== b[i]) {
      return a[i]! - b[i]!;
    }
  }
  return a.length - b.length;
}
