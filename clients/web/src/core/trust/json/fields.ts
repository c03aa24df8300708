import type { JsonObject, JsonValue } from "./json-value.ts";
import { isObject } from "./json-value.ts";
import { MalformedMetadataError } from "./malformed-metadata-error.ts";

/** Takes what must be in an object, or says what is missing and where. Unknown fields are left. */
export class Fields {
  /** What is read, for messages. */
  readonly where: string;
  readonly object: JsonObject;

  private constructor(where: string, object: JsonObject) {
    this.where = where;
    this.object = object;
  }

  static of(where: string, value: JsonValue): Fields {
    if (!isObject(value)) {
      throw new MalformedMetadataError(`${where} is not an object`);
    }
    return new Fields(where, value);
  }

  has(name: string): boolean {
    return this.object.has(name);
  }

  text(name: string): string {
    const value = this.#value(name);
    if (typeof value !== "string") {
      throw this.#wrong(name, "a string");
    }
    return value;
  }

  /** A number that is not below a bound. */
  number(name: string, least: number): bigint {
    const value = this.#value(name);
    if (typeof value !== "bigint" || value < least) {
      throw this.#wrong(name, `a number from ${least}`);
    }
    return value;
  }

  flag(name: string): boolean {
    const value = this.#value(name);
    if (typeof value !== "boolean") {
      throw this.#wrong(name, "true or false");
    }
    return value;
  }

  fields(name: string): Fields {
    return Fields.of(`${this.where}.${name}`, this.#value(name));
  }

  texts(name: string): string[] {
    return this.#array(name).map((value) => {
      if (typeof value !== "string") {
        throw this.#wrong(name, "an array of strings");
      }
      return value;
    });
  }

  /** An array of objects. */
  list<T>(name: string, each: (fields: Fields) => T): T[] {
    return this.#array(name).map((value, i) => each(Fields.of(`${this.where}.${name}[${i}]`, value)));
  }

  /** An object whose values are objects. */
  map<T>(name: string, each: (fields: Fields) => T): ReadonlyMap<string, T> {
    const inner = this.fields(name);
    return new Map([...inner.object.keys()].map((key) => [key, each(inner.fields(key))]));
  }

  /** An object whose values are strings. */
  textMap(name: string): ReadonlyMap<string, string> {
    const inner = this.fields(name);
    return new Map([...inner.object.keys()].map((key) => [key, inner.text(key)]));
  }

  /** Says that something is wrong here. */
  malformed(what: string): MalformedMetadataError {
    return new MalformedMetadataError(`${this.where}: ${what}`);
  }

  #array(name: string): readonly JsonValue[] {
    const value = this.#value(name);
    if (!Array.isArray(value)) {
      throw this.#wrong(name, "an array");
    }
    return value as readonly JsonValue[];
  }

  #value(name: string): JsonValue {
    const value = this.object.get(name);
    if (value === undefined) {
      throw this.malformed(`'${name}' is missing`);
    }
    return value;
  }

  #wrong(name: string, wanted: string): MalformedMetadataError {
    return this.malformed(`'${name}' is not ${wanted}`);
  }
}
