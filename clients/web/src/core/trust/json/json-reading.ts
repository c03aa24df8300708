import type { JsonObject, JsonValue } from "./json-value.ts";
import { isObject } from "./json-value.ts";
import { MalformedMetadataError } from "./malformed-metadata-error.ts";

const DEEPEST = 32;
const SPACE = /[ \t\r\n]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a string may not hold
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const WORD = /[-+.0-9A-Za-z]*/y;
const WHOLE = /^-?(?:0|[1-9]\d{0,18})$/;
const HALF = /\p{Surrogate}/u;
const LOWEST = -(2n ** 63n);
const HIGHEST = 2n ** 63n - 1n;
const ESCAPES = new Map(
  Object.entries({ '"': '"', "\\": "\\", "/": "/", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" }),
);

/**
 * Reads one JSON object (RFC 8259) in UTF-8 as signers and verifiers must agree on it: no name twice, whole
 * numbers only, nothing behind, bounded depth. `JSON.parse` would let the last of two names win.
 */
export function readJsonObject(utf8: Uint8Array): JsonObject {
  const value = new JsonReading(text(utf8)).whole();
  if (!isObject(value)) {
    throw malformed("it is not one object");
  }
  return value;
}

function text(utf8: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(utf8);
  } catch {
    throw malformed("it is not UTF-8");
  }
}

function malformed(what: string): MalformedMetadataError {
  return new MalformedMetadataError(`this is no metadata: ${what}`);
}

class JsonReading {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): JsonValue {
    const value = this.#value(0);
    this.#match(SPACE);
    if (this.#at < this.#text.length) {
      throw malformed("it is not one object");
    }
    return value;
  }

  #value(depth: number): JsonValue {
    if (depth > DEEPEST) {
      throw malformed(`it is nested deeper than ${DEEPEST}`);
    }
    this.#match(SPACE);
    switch (this.#text[this.#at]) {
      case "{":
        return this.#object(depth);
      case "[":
        return this.#array(depth);
      case '"':
        return this.#string();
      case undefined:
        throw malformed("it ends too early");
      default:
        return this.#word();
    }
  }

  #object(depth: number): JsonObject {
    const object = new Map<string, JsonValue>();
    this.#list("{", "}", () => {
      this.#match(SPACE);
      const name = this.#string();
      if (object.has(name)) {
        throw malformed(`the name '${name}' stands twice in one object`);
      }
      this.#take(":");
      object.set(name, this.#value(depth + 1));
    });
    return object;
  }

  #array(depth: number): readonly JsonValue[] {
    const array: JsonValue[] = [];
    this.#list("[", "]", () => array.push(this.#value(depth + 1)));
    return array;
  }

  #list(open: string, close: string, element: () => void): void {
    this.#take(open);
    if (this.#takes(close)) {
      return;
    }
    do {
      element();
    } while (this.#takes(","));
    this.#take(close);
  }

  #string(): string {
    if (this.#text[this.#at] !== '"') {
      throw malformed(`a string is missing at character ${this.#at}`);
    }
    this.#at++;
    let value = this.#match(PLAIN);
    while (this.#text[this.#at] === "\\") {
      value += this.#escape() + this.#match(PLAIN);
    }
    if (this.#text[this.#at] !== '"') {
      throw malformed("a string does not end, or has a control character");
    }
    this.#at++;
    return wellFormed(value);
  }

  #escape(): string {
    const code = this.#text[this.#at + 1] ?? "";
    if (code === "u") {
      const digits = this.#text.slice(this.#at + 2, this.#at + 6);
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) {
        throw malformed(`'\\u${digits}' is no character`);
      }
      this.#at += 6;
      return String.fromCharCode(Number.parseInt(digits, 16));
    }
    const value = ESCAPES.get(code);
    if (value === undefined) {
      throw malformed(`'\\${code}' is no character`);
    }
    this.#at += 2;
    return value;
  }

  #word(): bigint | boolean | null {
    const word = this.#match(WORD);
    switch (word) {
      case "true":
        return true;
      case "false":
        return false;
      case "null":
        return null;
      default:
        return wholeNumber(word);
    }
  }

  /** What fits from here on; empty where nothing does. */
  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? "";
    this.#at += found.length;
    return found;
  }

  #takes(sign: string): boolean {
    this.#match(SPACE);
    const here = this.#text[this.#at] === sign;
    this.#at += here ? 1 : 0;
    return here;
  }

  #take(sign: string): void {
    if (!this.#takes(sign)) {
      throw malformed(`'${sign}' is missing at character ${this.#at}`);
    }
  }
}

function wholeNumber(word: string): bigint {
  const number = WHOLE.test(word) ? BigInt(word) : HIGHEST + 1n;
  if (number < LOWEST || number > HIGHEST) {
    throw malformed(`'${word}' is no whole number of 64 bits`);
  }
  return number;
}

/** Half a surrogate pair has no form in UTF-8, so that two texts would be signed alike. */
function wellFormed(text: string): string {
  if (HALF.test(text)) {
    throw malformed("a string has half a character");
  }
  return text;
}
