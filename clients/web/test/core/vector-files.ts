import { readFileSync } from "node:fs";

const VECTORS = new URL("../../../../proto/vectors/", import.meta.url);

/** A value of a vector file. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The rows of a list in a vector file; their shapes are those of proto/vectors/README.md. */
export function readVectors<T>(file: string, list: string): T[] {
  const vectors = JSON.parse(readFileSync(new URL(file, VECTORS), "utf8")) as Record<string, T[]>;
  return vectors[list]!;
}

/** One of the files beside the vectors. */
export function readVectorFile(path: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(path, VECTORS)));
}

export function fromHex(hex: string): Uint8Array {
  return new Uint8Array(Buffer.from(hex, "hex"));
}

export function fromBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, "base64"));
}

export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
