import { afterEach, describe, expect, it, vi } from "vitest";
import type { Digest } from "../../src/core/document/digest.ts";
import { canonicalJson } from "../../src/core/trust/json/canonical-json.ts";
import { Fields } from "../../src/core/trust/json/fields.ts";
import { readJsonObject } from "../../src/core/trust/json/json-reading.ts";
import { MalformedMetadataError } from "../../src/core/trust/json/malformed-metadata-error.ts";
import { fromHex } from "../../src/core/trust/key/encoding.ts";
import { VerifyingKey } from "../../src/core/trust/key/verifying-key.ts";
import { speaksFor } from "../../src/core/trust/metadata/delegated-role.ts";
import { Envelope } from "../../src/core/trust/metadata/envelope.ts";
import type { Metadata } from "../../src/core/trust/metadata/metadata.ts";
import { readRoot } from "../../src/core/trust/metadata/root.ts";
import { readSnapshot } from "../../src/core/trust/metadata/snapshot.ts";
import { readTargets } from "../../src/core/trust/metadata/targets.ts";
import { readTimestamp } from "../../src/core/trust/metadata/timestamp.ts";
import { TrustedState } from "../../src/trust/trusted-state.ts";
import { refusalName } from "./refusals.ts";
import { bytesOf, fromBase64, type RecordStep, vectors } from "./vectors.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

function key(json: object): VerifyingKey {
  return new VerifyingKey(Fields.of("key", readJsonObject(utf8(JSON.stringify(json)))));
}

function canonical(json: Uint8Array): string {
  return new TextDecoder().decode(canonicalJson(readJsonObject(json)));
}

describe("trust.json, one file or less", () => {
  it.each(vectors.canonical)("has one canonical form: $json", (vector) => {
    expect(canonical(bytesOf(vector))).toBe(vector.canonical);
  });

  it.each(vectors.refused)("refuses what readers might read differently: $why", (vector) => {
    expect(() => canonical(bytesOf(vector))).toThrow(MalformedMetadataError);
  });

  it.each(vectors.keys)("gives a key its id: $id", (vector) => {
    expect(key(vector.key).id()).toBe(vector.id);
  });

  it.each(vectors.same_keys)("tells keys apart: $one is $other is $same", async ({ same, one, other }) => {
    expect((await key(one).identity()) === (await key(other).identity())).toBe(same);
  });

  it.each(vectors.signatures)("verifies: $what is $good", async (vector) => {
    const signature = fromHex(vector.sig)!;
    expect(await key(vector.key).verifies(utf8(vector.message), signature)).toBe(vector.good);
  });

  it.each(vectors.paths)("matches $path with $pattern$hash_prefix: $matches", (vector) => {
    const paths = vector.pattern === undefined ? [] : [vector.pattern];
    const pathHashPrefixes = vector.hash_prefix === undefined ? [] : [vector.hash_prefix];
    const role = { name: "role", keyIds: [], threshold: 1n, terminating: false, paths, pathHashPrefixes };
    expect(speaksFor(role, vector.path)).toBe(vector.matches);
  });

  it.each(vectors.metadata)("reads or refuses: $what is $good", (vector) => {
    const read = () => metadata(vector.role, utf8(vector.file));
    if (vector.good) {
      expect(read().version).toBe(BigInt(vector.version!));
      expect(read().expires).toBe(Date.parse(vector.expires!));
    } else {
      expect(read).toThrow(MalformedMetadataError);
    }
  });
});

describe("trust.json, in a browser without Ed25519", () => {
  const own = vectors.signatures.filter((vector) => vector.what.startsWith("ed25519"));

  afterEach(() => {
    vi.restoreAllMocks();
  });

  it.each(own)("verifies: $what is $good", async (vector) => {
    vi.spyOn(crypto.subtle, "importKey").mockRejectedValue(new DOMException("none", "NotSupportedError"));
    expect(await key(vector.key).verifies(utf8(vector.message), fromHex(vector.sig)!)).toBe(vector.good);
  });
});

function metadata(role: string, file: Uint8Array): Metadata {
  const { signed } = Envelope.parse(file);
  switch (role) {
    case "root":
      return readRoot(signed);
    case "timestamp":
      return readTimestamp(signed);
    case "snapshot":
      return readSnapshot(signed);
    default:
      return readTargets(signed);
  }
}

describe("trust.json, records", () => {
  const state = new TrustedState("guides");

  it.each(vectors.records)("takes in order: $what", (step) => {
    expect(refusal(state, step)).toBe(step.refused ?? "none");
    expect(state.trusted?.edition).toBe(step.trusted);
  });
});

function refusal(state: TrustedState, step: RecordStep): string {
  try {
    offer(state, step);
    return "none";
  } catch (e) {
    return refusalName(e);
  }
}

function offer(state: TrustedState, step: RecordStep): void {
  if (step.record !== undefined) {
    state.acceptRecord(fromBase64(step.record));
  } else if (step.manifest !== undefined) {
    state.acceptManifest(fromBase64(step.manifest), step.language!);
  } else {
    const named = { edition: step.edition!, digest: step.digest as Digest };
    state.acceptPastRecord(fromBase64(step.past!), named);
  }
}
