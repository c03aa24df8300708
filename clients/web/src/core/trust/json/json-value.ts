/** An object's fields in their order. No plain object: metadata may call a field `__proto__`. */
export type JsonObject = ReadonlyMap<string, JsonValue>;

/** What metadata may hold: of numbers only whole ones, of 64 bits. */
export type JsonValue = string | bigint | boolean | null | readonly JsonValue[] | JsonObject;

export function isObject(value: JsonValue): value is JsonObject {
  return value instanceof Map;
}
