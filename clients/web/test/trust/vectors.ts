import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** Vectors of trust as `proto/vectors/README.md` tells of them. */
export interface TrustVectors {
  readonly canonical: readonly (Json & { readonly canonical: string })[];
  readonly refused: readonly (Json & { readonly why: string })[];
  readonly keys: readonly { readonly key: object; readonly id: string }[];
  readonly same_keys: readonly { readonly same: boolean; readonly one: object; readonly other: object }[];
  readonly signatures: readonly {
    readonly what: string;
    readonly good: boolean;
    readonly key: object;
    readonly message: string;
    readonly sig: string;
  }[];
  readonly paths: readonly {
    readonly pattern?: string;
    readonly hash_prefix?: string;
    readonly path: string;
    readonly matches: boolean;
  }[];
  readonly metadata: readonly {
    readonly what: string;
    readonly role: string;
    readonly good: boolean;
    readonly file: string;
    readonly version?: number;
    readonly expires?: string;
  }[];
  readonly golden: readonly Scenario[];
  readonly attacks: readonly Scenario[];
  readonly files: Readonly<Record<string, string | { readonly text: string; readonly times: number }>>;
  readonly records: readonly RecordStep[];
}

interface Json {
  readonly json?: string;
  readonly base64?: string;
}

export interface Scenario {
  readonly name: string;
  readonly root: string;
  readonly updates: readonly Update[];
}

export interface Update {
  readonly now: string;
  readonly expiry: "strict" | "lenient";
  readonly serve: Readonly<Record<string, string | null>>;
  readonly fetch?: readonly string[];
  readonly given?: readonly (string | null)[];
  readonly asked?: readonly string[];
  readonly expired?: readonly string[];
  readonly refused?: { readonly as: string; readonly file: string; readonly step: string };
  readonly kept: Readonly<Record<string, number>>;
}

export interface RecordStep {
  readonly what: string;
  readonly refused?: string;
  readonly trusted: number;
  readonly record?: string;
  readonly manifest?: string;
  readonly language?: string;
  readonly past?: string;
  readonly edition?: number;
  readonly digest?: string;
}

const FILE = resolve(import.meta.dirname, "../../../../proto/vectors/trust.json");

export const vectors = JSON.parse(readFileSync(FILE, "utf8")) as TrustVectors;

export function bytesOf(vector: Json): Uint8Array {
  return vector.json === undefined ? fromBase64(vector.base64 ?? "") : new TextEncoder().encode(vector.json);
}

export function fromBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, "base64"));
}
