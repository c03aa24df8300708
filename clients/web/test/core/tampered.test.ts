import { beforeAll, describe, expect, it } from "vitest";
import {
  BundleError,
  CapExceededError,
  MalformedBundleError,
  WrongBaseError,
  WrongRootError,
} from "../../src/core/bundle/bundle-error.ts";
import { NO_CAPS } from "../../src/core/bundle/caps.ts";
import { type CapsVector, capsOfVector, ReadPacks } from "./read-packs.ts";
import { fromBase64, readVectorFile, readVectors } from "./vector-files.ts";

interface TamperedVector {
  readonly why: string;
  readonly refusal: keyof typeof REFUSALS;
  readonly base: string;
  readonly caps: CapsVector;
  readonly file: string;
}

const REFUSALS = {
  malformed: MalformedBundleError,
  "cap exceeded": CapExceededError,
  "wrong base": WrongBaseError,
  "wrong root": WrongRootError,
};
/** In microseconds of the processor. */
const SECOND = 1_000_000;

describe("tampered.json", () => {
  const packs = new ReadPacks();

  beforeAll(() => {
    for (const { pack, file } of readVectors<{ pack: string; file: string }>("files.json", "bundles")) {
      packs.bundle(pack, readVectorFile(`files/${file}`), NO_CAPS);
    }
    for (const { from, to, file } of readVectors<{ from: string; to: string; file: string }>("files.json", "deltas")) {
      packs.delta(from, to, readVectorFile(`files/${file}`), NO_CAPS);
    }
  });

  it.each(readVectors<TamperedVector>("tampered.json", "bundles"))("bundle refused: $why", (vector) => {
    expectRefused(vector, () => packs.bundle("none", fromBase64(vector.file), capsOfVector(vector.caps)));
  });

  it.each(readVectors<TamperedVector>("tampered.json", "deltas"))("delta refused: $why", (vector) => {
    expectRefused(vector, () => packs.delta(vector.base, "none", fromBase64(vector.file), capsOfVector(vector.caps)));
  });

  it.each(readVectors<TamperedVector>("tampered.json", "harmless"))("odd and read: $why", (vector) => {
    const root = packs.bundle(vector.base, fromBase64(vector.file), capsOfVector(vector.caps));
    expect(root).toBe(packs.pack(vector.base).root);
  });

  it("every changed bit of example.thorough.vdb is refused or harmless", () => {
    const example = readVectorFile("files/example.thorough.vdb");
    const { root, caps } = packs.pack("example");
    let refused = 0;
    for (let bit = 0; bit < 8 * example.length; bit++) {
      const changed = example.slice();
      changed[bit >> 3]! ^= 1 << (bit & 7);
      const result = rootOrRefusal(() => packs.bundle("example", changed, capsOfVector(caps)));
      refused += result instanceof BundleError ? 1 : 0;
      expect(result instanceof BundleError || result === root, `bit ${bit}: ${String(result)}`).toBe(true);
    }
    expect(refused).toBeGreaterThan(7 * example.length);
  });
});

function expectRefused(vector: TamperedVector, read: () => string): void {
  const start = process.cpuUsage();
  const refusal = rootOrRefusal(read);
  expect(process.cpuUsage(start).user, "takes too long").toBeLessThan(SECOND);
  expect(refusal).toBeInstanceOf(REFUSALS[vector.refusal]);
}

function rootOrRefusal(read: () => string): unknown {
  try {
    return read();
  } catch (error) {
    return error;
  }
}
